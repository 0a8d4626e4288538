package skink.tests.hostile;

import skink.magic.Address;

/** Writes instructions of the i386, one behind the other. */
final class MachineCode {
    private Address at;

    MachineCode(Address start) {
        at = start;
    }

    /** Where the next instruction goes. */
    Address at() {
        return at;
    }

    void bytes(int... bytes) {
        for (int each : bytes) {
            at.store((byte) each);
            at = at.plus(1);
        }
    }

    void word(int value) {
        at.store(value);
        at = at.plus(4);
    }

    /** {@code mov register, [address]}. */
    void load(int register, Address address) {
        bytes(0x8B, register << 3 | 5);
        word(address.toInt());
    }

    /** {@code mov [address], register}. */
    void store(int register, Address address) {
        bytes(0x89, register << 3 | 5);
        word(address.toInt());
    }

    /** {@code mov register, value}. */
    void constant(int register, Address value) {
        bytes(0xB8 + register);
        word(value.toInt());
    }

    /** {@code mov dword [address], 0}; where the constant is, to be changed. */
    Address storeConstant(Address address) {
        bytes(0xC7, 0x05);
        word(address.toInt());
        Address constant = at;
        word(0);
        return constant;
    }

    /** {@code jmp target}. */
    void jump(Address target) {
        bytes(0xE9);
        word(target.distanceFrom(at.plus(4)));
    }
}
