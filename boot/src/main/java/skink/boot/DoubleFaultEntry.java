package skink.boot;

import skink.abi.boot.BootSymbols;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Plain;

/**
 * Where a double fault's task starts: on its own stack, whatever became of the interrupted one.
 *
 * <p>The processor has saved the interrupted registers in its ordinary task segment. EAX holds the address of the
 * processor's area, as {@link ProcessorTables} laid it into this task.
 */
final class DoubleFaultEntry {
    static final Symbol SYMBOL = Symbol.function("double_fault_entry");

    private DoubleFaultEntry() {}

    static Fragment fragment() {
        Assembler a = new Assembler();
        a.align(16);
        a.op(Plain.CLD);
        a.call(Symbol.function(BootSymbols.KERNEL_DOUBLE_FAULT));
        UpperHalf.haltForEver(a);
        return a.finish(SYMBOL);
    }
}
