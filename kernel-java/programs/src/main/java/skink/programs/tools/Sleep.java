package skink.programs.tools;

import skink.programs.common.Format;

/** {@code sleep SECONDS}: waits. */
public final class Sleep {
    private Sleep() {}

    public static void main(String[] args) throws InterruptedException {
        long millis = args.length == 1 ? Format.thousandths(args[0]) : -1;
        if (millis < 0) {
            System.exit(Complaint.usage("sleep SECONDS"));
        }
        Thread.sleep(millis);
    }
}
