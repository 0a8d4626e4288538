package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;

/**
 * Running static initialisers at the first use of a class (JLS 12.4.2, for a single thread).
 *
 * <p>A class that needs it has a record of words in writable data: its state; the code of its initialiser or 0; the
 * record of its superclass or 0; its type descriptor; the records of its superinterfaces that have default methods, ended
 * by 0. Compiled code calls {@link #initialize} while the state is not {@link #DONE}.
 */
@Compact
public final class ClassInit {
    private static final int STATE = 0;
    private static final int CODE = 4;
    private static final int SUPER = 8;
    private static final int TYPE = 12;
    private static final int INTERFACES = 16;

    private static final int RUNNING = 1;
    private static final int DONE = 2;
    private static final int FAILED = 3;

    private static Failure failures;

    /** What the initialiser of the class at {@code record} ended with. */
    private static final class Failure {
        private final int record;
        private final Throwable summary;
        private final Failure next;

        Failure(int record, Throwable summary, Failure next) {
            this.record = record;
            this.summary = summary;
            this.next = next;
        }
    }

    private ClassInit() {}

    /** Makes the class ready for use, or throws what JLS 12.4.2 says. */
    public static void initialize(Address record) {
        int state = record.loadInt(STATE);
        if (state == DONE || state == RUNNING) {
            return;
        }
        if (state == FAILED) {
            throw notUsable(record);
        }
        record.store(RUNNING, STATE);
        try {
            run(record);
            record.store(DONE, STATE);
        } catch (Throwable thrown) {
            record.store(FAILED, STATE);
            failures = new Failure(record.toInt(), summaryOf(thrown), failures);
            throw thrown instanceof Error ? (Error) thrown : new ExceptionInInitializerError(thrown);
        }
    }

    private static void run(Address record) {
        Address superRecord = record.loadAddress(SUPER);
        if (!superRecord.isZero()) {
            initialize(superRecord);
        }
        for (int i = INTERFACES; !record.loadAddress(i).isZero(); i += 4) {
            initialize(record.loadAddress(i));
        }
        Address code = record.loadAddress(CODE);
        if (!code.isZero()) {
            Stubs.callStatic(code);
        }
    }

    private static NoClassDefFoundError notUsable(Address record) {
        String name = TypeDescriptor.classObject(record.loadAddress(TYPE)).getName();
        NoClassDefFoundError error = new NoClassDefFoundError("Could not initialize class ".concat(name));
        for (Failure failure = failures; failure != null; failure = failure.next) {
            if (failure.record == record.toInt()) {
                error.initCause(failure.summary);
            }
        }
        return error;
    }

    /** HotSpot keeps no reference to the exception itself: its text and trace go into a new one. */
    private static Throwable summaryOf(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getName();
        Throwable summary = new ExceptionInInitializerError("Exception "
                .concat(name)
                .concat(message == null ? " " : ": ".concat(message).concat(" "))
                .concat("[in thread \"main\"]"));
        summary.setStackTrace(thrown.getStackTrace());
        return summary;
    }
}
