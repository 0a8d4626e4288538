package skink.programs.tools;

import skink.programs.common.Format;

/** {@code ps}: lists the processes; servers have negative numbers. */
public final class Ps {
    private Ps() {}

    public static void main(String[] args) {
        System.out.println("  PID  PPID  PGRP USER     S    RSS      TIME COMMAND");
        for (ProcessInfo process : ProcessInfo.all()) {
            System.out.println(line(process));
        }
    }

    static String line(ProcessInfo process) {
        return Format.right(process.entry().pid(), 5)
                + Format.right(process.entry().parent(), 6)
                + Format.right(process.entry().group(), 6)
                + " "
                + Format.left(process.user(), 8)
                + " "
                + process.stateLetter()
                + Format.right(process.residentKib(), 7)
                + Format.right(Format.runTime(process.millis()), 10)
                + " "
                + process.title();
    }
}
