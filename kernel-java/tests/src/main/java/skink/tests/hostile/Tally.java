package skink.tests.hostile;

import skink.user.Message;

/** What an attacker has done and seen: the words of its last message to the judge. */
final class Tally {
    /** Kinds of attacks. */
    static final int KERNEL_CALL = 0;

    static final int MESSAGE = 1;
    static final int TABLE = 2;
    static final int VECTOR = 3;
    static final int INSTRUCTION = 4;
    static final int MEMORY = 5;
    static final int SEGMENT = 6;
    static final int STEP = 7;
    static final int KINDS = 8;
    static final String[] KIND_NAMES = {
        "kernel calls", "messages", "tables", "vectors", "instructions", "memory", "segments", "steps"
    };

    /** How often it came back by a fault; by a result of 0; by an error. */
    static final int FAULTS = 8;

    static final int OK = 9;
    static final int REFUSED = 10;
    /** How often something was not as it should be; and what, the first time, with a detail. */
    static final int FINDINGS = 11;

    static final int FIRST_FINDING = 12;
    static final int FIRST_DETAIL = 13;
    static final int WORDS = 14;

    private final int[] words = new int[WORDS];

    void count(int word) {
        words[word]++;
    }

    int get(int word) {
        return words[word];
    }

    /** Something was not as it should be. */
    void finding(Finding finding, int detail) {
        if (words[FINDINGS]++ == 0) {
            words[FIRST_FINDING] = finding.ordinal();
            words[FIRST_DETAIL] = detail;
        }
    }

    void write(Message message) {
        for (int i = 0; i < WORDS; i++) {
            message.word(i, words[i]);
        }
    }

    /** Adds what a message tells; the first finding stays the first. */
    void add(Message message) {
        boolean isFirst = words[FINDINGS] == 0;
        for (int i = 0; i < FIRST_FINDING; i++) {
            words[i] += message.word(i);
        }
        if (isFirst) {
            words[FIRST_FINDING] = message.word(FIRST_FINDING);
            words[FIRST_DETAIL] = message.word(FIRST_DETAIL);
        }
    }

    int calls() {
        int sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            sum += words[kind];
        }
        return sum;
    }
}
