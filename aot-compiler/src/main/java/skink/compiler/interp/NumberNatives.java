package skink.compiler.interp;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Natives of Float, Double and StrictMath, and the methods of Math that need not be interpreted. */
final class NumberNatives {
    private NumberNatives() {}

    static void addTo(Natives natives) {
        natives.pure("java/lang/Float.floatToRawIntBits(F)I", (vm, b) -> {})
                .pure("java/lang/Float.intBitsToFloat(I)F", (vm, b) -> {})
                .pure("java/lang/Double.doubleToRawLongBits(D)J", (vm, b) -> {})
                .pure("java/lang/Double.longBitsToDouble(J)D", (vm, b) -> {});
        unary(natives, "sqrt", Math::sqrt);
        unary(natives, "sin", StrictMath::sin);
        unary(natives, "cos", StrictMath::cos);
        unary(natives, "tan", StrictMath::tan);
        unary(natives, "asin", StrictMath::asin);
        unary(natives, "acos", StrictMath::acos);
        unary(natives, "atan", StrictMath::atan);
        unary(natives, "exp", StrictMath::exp);
        unary(natives, "log", StrictMath::log);
        unary(natives, "log10", StrictMath::log10);
        unary(natives, "log1p", StrictMath::log1p);
        unary(natives, "expm1", StrictMath::expm1);
        unary(natives, "sinh", StrictMath::sinh);
        unary(natives, "cosh", StrictMath::cosh);
        unary(natives, "tanh", StrictMath::tanh);
        unary(natives, "cbrt", StrictMath::cbrt);
        binary(natives, "atan2", StrictMath::atan2);
        binary(natives, "pow", StrictMath::pow);
        binary(natives, "hypot", StrictMath::hypot);
        binary(natives, "IEEEremainder", StrictMath::IEEEremainder);
    }

    private static void unary(Natives natives, String name, DoubleUnaryOperator function) {
        natives.pure(
                "java/lang/StrictMath." + name + "(D)D",
                (vm, b) -> vm.prims[b] =
                        Double.doubleToRawLongBits(function.applyAsDouble(Double.longBitsToDouble(vm.prims[b]))));
    }

    private static void binary(Natives natives, String name, DoubleBinaryOperator function) {
        natives.pure(
                "java/lang/StrictMath." + name + "(DD)D",
                (vm, b) -> vm.prims[b] = Double.doubleToRawLongBits(function.applyAsDouble(
                        Double.longBitsToDouble(vm.prims[b]), Double.longBitsToDouble(vm.prims[b + 2]))));
    }
}
