package skink.tests.hostile;

/** What an attacker must never find. */
enum Finding {
    WRONG_FAULT("an instruction came back otherwise than it should; vector"),
    MEMORY_IS_OPEN("memory of the kernel's half was reached; address"),
    FAULT_IN_CALL("a call came back by a fault; vector"),
    REGISTER_CHANGED("a call changed a register; its number"),
    UNKNOWN_RESULT("a call returned what no call returns"),
    CALL_NOT_DENIED("a kernel call without permission was not denied; its number"),
    MEMORY_NOT_DENIED("a copy has reached memory of a victim, call"),
    PEER_NOT_DENIED("a message to whom it must not go was not denied; the primitive"),
    NO_STEP("a single step did not trap; vector");

    private final String text;

    Finding(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
