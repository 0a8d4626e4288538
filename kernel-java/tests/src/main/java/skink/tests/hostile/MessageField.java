package skink.tests.hostile;

import skink.abi.user.UserSpace;
import skink.magic.Address;

/** Words of the process's message page that no library gives access to. */
enum MessageField {
    STACK_BYTES(UserSpace.INFO_STACK_BYTES),
    FAULT_ENTRY(UserSpace.FAULT_ENTRY),
    FAULT_ACTIVE(UserSpace.FAULT_ACTIVE),
    FAULT_VECTOR(UserSpace.FAULT_VECTOR),
    FAULT_ERROR(UserSpace.FAULT_ERROR),
    FAULT_ADDRESS(UserSpace.FAULT_ADDRESS),
    FAULT_PC(UserSpace.FAULT_PC);

    static final int PAGE_BYTES = 4096;

    private final int offset;

    MessageField(int offset) {
        this.offset = offset;
    }

    Address address() {
        return Address.of(UserSpace.MESSAGE_PAGE + offset);
    }

    int get() {
        return address().loadInt();
    }

    void set(int value) {
        address().store(value);
    }

    /** Any word of the page. */
    static int load(int offset) {
        return Address.of(UserSpace.MESSAGE_PAGE).loadInt(offset);
    }

    static void store(int value, int offset) {
        Address.of(UserSpace.MESSAGE_PAGE).store(value, offset);
    }
}
