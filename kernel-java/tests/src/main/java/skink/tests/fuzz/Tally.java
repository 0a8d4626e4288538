package skink.tests.fuzz;

import skink.user.Message;

/** What a heckler has sent to one server, and what came back: words of a message. */
final class Tally {
    /** How often each primitive was used: asked, sent, sent without waiting, notified, sent asynchronously. */
    static final int ASKED = 1;

    static final int SENT = 2;
    static final int TRIED = 3;
    static final int NOTIFIED = 4;
    static final int POSTED = 5;
    /** Answers that were replies, and those that were errors. */
    static final int REPLIES = 6;

    static final int ERRORS = 7;
    /** What was not as it should be: how often; what it was the first time, the type of that request, and a detail. */
    static final int FINDINGS = 8;

    static final int FIRST = 9;
    static final int FIRST_TYPE = 10;
    static final int FIRST_DETAIL = 11;
    private static final int WORDS = 12;

    private final int[] words = new int[WORDS];

    /** What can be wrong. */
    enum Finding {
        REQUEST_FAILED("a request failed with error"),
        WRONG_SOURCE("an answer came from process"),
        UNNAMED_ERROR("an answer is an error that the request does not name:"),
        ANSWER_IS_NO_RESULT("an answer's type is neither 0 nor an error:"),
        ERROR_CARRIES("an error carries something in word");

        final String text;

        Finding(String text) {
            this.text = text;
        }
    }

    void count(int word) {
        words[word]++;
    }

    int get(int word) {
        return words[word];
    }

    void finding(Finding finding, int type, int detail) {
        if (words[FINDINGS]++ == 0) {
            words[FIRST] = finding.ordinal();
            words[FIRST_TYPE] = type;
            words[FIRST_DETAIL] = detail;
        }
    }

    void write(Message message, int server) {
        message.word(0, server);
        for (int i = ASKED; i < WORDS; i++) {
            message.word(i, words[i]);
        }
    }

    /** Adds what a message tells; the first finding stays the first. */
    void add(Message message) {
        boolean isFirst = words[FINDINGS] == 0;
        for (int i = ASKED; i <= FINDINGS; i++) {
            words[i] += message.word(i);
        }
        for (int i = FIRST; isFirst && i < WORDS; i++) {
            words[i] = message.word(i);
        }
    }

    int messages() {
        return words[ASKED] + words[SENT] + words[TRIED] + words[NOTIFIED] + words[POSTED];
    }

    /** What was wrong the first time. */
    String firstFinding() {
        return Finding.values()[words[FIRST]].text + " " + words[FIRST_DETAIL] + " (type 0x"
                + Integer.toHexString(words[FIRST_TYPE]) + ")";
    }
}
