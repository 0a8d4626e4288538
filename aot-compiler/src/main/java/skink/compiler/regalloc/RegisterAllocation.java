package skink.compiler.regalloc;

import skink.compiler.lir.LirMethod;
import skink.compiler.lir.RegClass;

/** The steps of register allocation, in order. */
public final class RegisterAllocation {
    private RegisterAllocation() {}

    /** Allocates an ordered method in SSA form; afterwards no virtual register is left in its instructions. */
    public static void run(LirMethod method) {
        Liveness liveness = new Liveness(method);
        IntervalBuilder builder = new IntervalBuilder(method, liveness);
        Interval[] intervals = builder.intervals();
        for (RegClass regClass : RegClass.values()) {
            new LinearScan(method, intervals, builder.fixed(), regClass).run();
        }
        for (Interval interval : intervals) {
            if (!interval.isEmpty()) {
                interval.sortPieces();
            }
        }
        SpillSlots slots = new SpillSlots(intervals);
        method.setSpillBytes(slots.bytes());
        // from here on every piece has its place
        new OperandAssignment(method, liveness, intervals, slots).run();
        new DataFlow(method, liveness, intervals, slots).run();
    }
}
