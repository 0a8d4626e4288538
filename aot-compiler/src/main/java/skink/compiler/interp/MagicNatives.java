package skink.compiler.interp;

import java.util.function.IntBinaryOperator;

/**
 * The words of {@code skink.magic} that mean something without a machine: arithmetic and comparison of addresses.
 *
 * <p>Every other method of that package has no entry, so {@link Natives} refuses it: memory, ports and symbols have no value
 * before the image is placed.
 */
final class MagicNatives {
    private static final String ADDRESS = AddressValue.INTERNAL_NAME + ".";
    private static final String TYPE = AddressValue.DESCRIPTOR;

    private MagicNatives() {}

    static void addTo(Natives natives) {
        natives.pure(ADDRESS + "of(I)" + TYPE, (vm, b) -> vm.refs[b] = new AddressValue((int) vm.prims[b]))
                .pure(ADDRESS + "zero()" + TYPE, (vm, b) -> vm.refs[b] = new AddressValue(0))
                .pure(ADDRESS + "toInt()I", (vm, b) -> vm.prims[b] = AddressValue.bitsOf(vm.refs[b]))
                .pure(
                        ADDRESS + "toUnsignedLong()J",
                        (vm, b) -> vm.prims[b] = Integer.toUnsignedLong(AddressValue.bitsOf(vm.refs[b])))
                .pure(
                        ADDRESS + "plus(I)" + TYPE,
                        (vm, b) ->
                                vm.refs[b] = new AddressValue(AddressValue.bitsOf(vm.refs[b]) + (int) vm.prims[b + 1]))
                .pure(
                        ADDRESS + "minus(I)" + TYPE,
                        (vm, b) ->
                                vm.refs[b] = new AddressValue(AddressValue.bitsOf(vm.refs[b]) - (int) vm.prims[b + 1]))
                .pure(ADDRESS + "isZero()Z", (vm, b) -> vm.prims[b] = AddressValue.bitsOf(vm.refs[b]) == 0 ? 1 : 0);
        binary(natives, "distanceFrom", "I", (a, c) -> a - c);
        binary(natives, "equalTo", "Z", (a, c) -> a == c ? 1 : 0);
        binary(natives, "below", "Z", (a, c) -> Integer.compareUnsigned(a, c) < 0 ? 1 : 0);
        binary(natives, "belowOrEqual", "Z", (a, c) -> Integer.compareUnsigned(a, c) <= 0 ? 1 : 0);
    }

    private static void binary(Natives natives, String name, String result, IntBinaryOperator function) {
        natives.pure(
                ADDRESS + name + "(" + TYPE + ")" + result,
                (vm, b) -> vm.prims[b] =
                        function.applyAsInt(AddressValue.bitsOf(vm.refs[b]), AddressValue.bitsOf(vm.refs[b + 1])));
    }
}
