package skink.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.lir.CallInfo;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Imm;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Reg;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Value;
import skink.compiler.world.ClassType;
import skink.compiler.world.Method;
import skink.compiler.world.RuntimeMethods;

/** Selects calls of methods and class initialisation. */
final class Calls {
    private static final int INITIALIZED = 2;

    private final LirBuilder builder;
    private final Values values;
    private final LoweringContext context;

    Calls(LirBuilder builder, Values values, LoweringContext context) {
        this.builder = builder;
        this.values = values;
        this.context = context;
    }

    void direct(Value call) {
        Method callee = call.aux(Method.class);
        finish(call, builder.call(new CallInfo(callee.symbol(), true), null, call.kind(), arguments(call)));
    }

    /** The receiver's descriptor is in EBP when the call reads the method's address from it. */
    void virtual(Value call) {
        Mem entry = Mem.at(Reg.EBP, context.world().dispatchOffset(call.aux(Method.class)));
        finish(call, builder.call(new CallInfo(null, true), entry, call.kind(), arguments(call)));
    }

    private List<LirBuilder.Argument> arguments(Value call) {
        List<LirBuilder.Argument> arguments = new ArrayList<>();
        call.args().forEach(arg -> arguments.add(values.argument(arg)));
        return arguments;
    }

    private void finish(Value call, List<VReg> results) {
        if (call.kind() == Kind.LONG) {
            values.set(call, results.get(0), results.get(1));
        } else if (call.kind() != Kind.VOID) {
            values.set(call, results.get(0));
        }
    }

    void initializeClass(Value value) {
        String init = LoweringContext.initSymbol(value.aux(ClassType.class));
        LirBlock slow = builder.newColdBlock();
        LirBlock end = builder.newBlock();
        builder.emit(LirOp.CMP, Mem.at(init), Imm.of(INITIALIZED));
        builder.branch(Flags.EQ, end, slow);
        builder.enter(slow);
        builder.call(
                context.symbol(RuntimeMethods.CLASS_INIT), Kind.VOID, List.of(LirBuilder.Argument.word(Imm.of(init))));
        builder.jump(end);
        builder.enter(end);
    }
}
