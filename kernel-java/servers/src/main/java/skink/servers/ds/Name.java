package skink.servers.ds;

/** A name in the table. */
final class Name {
    final String text;
    /** Who has published it. */
    int owner;
    /** What it stands for; null: it is deleted, and only kept for those who have not yet heard of it. */
    Value value;
    /** Which subscribers have not yet been told of its last change: a set. */
    long untold;
    /** When that was; later changes have larger numbers. */
    long changedAt;

    Name(String text) {
        this.text = text;
    }

    boolean isThere() {
        return value != null;
    }
}
