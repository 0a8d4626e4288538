package skink.compiler.lower;

import java.util.List;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Imm;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Value;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.JavaType;
import skink.compiler.world.ObjectModel;
import skink.compiler.world.PrimitiveType;
import skink.compiler.world.RuntimeMethods;

/**
 * Selects instanceof, casts and checks of array stores.
 *
 * <p>A class is tested by its interval in the preorder of the class tree, or by its descriptor alone if it has no
 * subclasses; an interface by its bit; an array of primitives or of a class without subclasses by its descriptor. For
 * other arrays the descriptor is compared first, since it mostly fits, and then the run-time system is asked.
 */
final class TypeTests {
    private static final int BITS_PER_WORD = 32;
    private static final int WORD = 4;

    private final LirBuilder builder;
    private final Values values;
    private final Checks checks;
    private final LoweringContext context;

    TypeTests(LirBuilder builder, Values values, Checks checks, LoweringContext context) {
        this.builder = builder;
        this.values = values;
        this.checks = checks;
        this.context = context;
    }

    /** INSTANCEOF that decides a branch; ends the block. */
    void branch(Value test, LirBlock ifTrue, LirBlock ifFalse) {
        VReg object = values.register(test.arg(0));
        builder.emit(LirOp.TEST, object, object);
        builder.branchOut(Flags.EQ, ifFalse);
        test(object, test.aux(JavaType.class), ifTrue, ifFalse);
    }

    /** INSTANCEOF as 0 or 1. */
    void value(Value test) {
        LirBlock yes = builder.newBlock();
        LirBlock no = builder.newBlock();
        LirBlock end = builder.newBlock();
        branch(test, yes, no);
        builder.enter(yes);
        builder.jump(end);
        builder.enter(no);
        builder.jump(end);
        builder.enter(end);
        values.set(test, builder.join(end, builder.word(), Imm.of(1), Imm.of(0)));
    }

    void cast(Value cast) {
        JavaType type = cast.aux(JavaType.class);
        VReg object = values.register(cast.arg(0));
        LirBlock good = builder.newBlock();
        LirBlock bad = builder.newColdBlock();
        builder.emit(LirOp.TEST, object, object);
        builder.branchOut(Flags.EQ, good);
        test(object, type, good, bad);
        builder.enter(bad);
        checks.failCast(object, type);
        builder.enter(good);
        values.set(cast, object);
    }

    /** Branches on whether the object, which is not null, is an instance; ends the block. */
    private void test(VReg object, JavaType type, LirBlock ifTrue, LirBlock ifFalse) {
        if (type instanceof ClassType c && c.superClass() == null) {
            builder.jump(ifTrue);
        } else if (type instanceof ClassType c && c.isInterface()) {
            testInterface(object, c, ifTrue, ifFalse);
        } else if (isExact(type)) {
            compareDescriptor(object, type);
            builder.branch(Flags.EQ, ifTrue, ifFalse);
        } else if (type instanceof ClassType c) {
            testClass(object, c, ifTrue, ifFalse);
        } else {
            compareDescriptor(object, type);
            builder.branchOut(Flags.EQ, ifTrue);
            askRuntime(RuntimeMethods.IS_INSTANCE, object, Imm.of(LoweringContext.typeSymbol(type)), Kind.INT);
            builder.branch(Flags.NE, ifTrue, ifFalse);
        }
    }

    /** Whether all instances have the very descriptor of the type. */
    private boolean isExact(JavaType type) {
        if (type instanceof ArrayType array) {
            return array.element() instanceof PrimitiveType
                    || array.element() instanceof ClassType c && !c.isInterface() && isExact(c);
        }
        ClassType c = (ClassType) type;
        return c.isFinal() || context.world().subtypeLow(c) == context.world().subtypeHigh(c);
    }

    private void compareDescriptor(VReg object, JavaType type) {
        Imm descriptor = Imm.of(LoweringContext.typeSymbol(type));
        builder.emit(LirOp.CMP, Mem.at(object, ObjectModel.HEADER_TYPE), descriptor);
    }

    private void testClass(VReg object, ClassType type, LirBlock ifTrue, LirBlock ifFalse) {
        int low = context.world().subtypeLow(type);
        int high = context.world().subtypeHigh(type);
        VReg descriptor = builder.load(Mem.at(object, ObjectModel.HEADER_TYPE));
        VReg number = builder.load(Mem.at(descriptor, ObjectModel.TYPE_SUBTYPE_LOW));
        VReg distance = low == 0 ? number : builder.word(LirOp.ADD, number, Imm.of(-low));
        builder.emit(LirOp.CMP, distance, Imm.of(high - low));
        builder.branch(Flags.BELOW_EQ, ifTrue, ifFalse);
    }

    private void testInterface(VReg object, ClassType type, LirBlock ifTrue, LirBlock ifFalse) {
        int bit = context.world().interfaceBit(type);
        VReg descriptor = builder.load(Mem.at(object, ObjectModel.HEADER_TYPE));
        VReg bits = builder.load(Mem.at(descriptor, ObjectModel.TYPE_INTERFACE_BITS));
        Mem word = Mem.at(bits, bit / BITS_PER_WORD * WORD);
        builder.emit(LirOp.TEST, word, Imm.of(1 << bit % BITS_PER_WORD));
        builder.branch(Flags.NE, ifTrue, ifFalse);
    }

    /** Calls a method that answers whether something fits, and sets the flags: NE if so. */
    private void askRuntime(RuntimeMethods method, Operand first, Operand second, Kind secondKind) {
        LirBuilder.Argument other =
                secondKind == Kind.REF ? LirBuilder.Argument.reference(second) : LirBuilder.Argument.word(second);
        List<LirBuilder.Argument> arguments = List.of(LirBuilder.Argument.reference(first), other);
        VReg answer = builder.call(context.symbol(method), Kind.INT, arguments).get(0);
        builder.emit(LirOp.TEST, answer, answer);
    }

    /** Most stores fit exactly, or are into an array of Object. */
    void storeCheck(Value check) {
        VReg value = values.register(check.arg(1));
        VReg array = values.register(check.arg(0));
        LirBlock good = builder.newBlock();
        LirBlock unclear = builder.newColdBlock();
        LirBlock bad = builder.newColdBlock();
        builder.emit(LirOp.TEST, value, value);
        builder.branchOut(Flags.EQ, good);
        VReg arrayType = builder.load(Mem.at(array, ObjectModel.HEADER_TYPE));
        VReg element = builder.load(Mem.at(arrayType, ObjectModel.TYPE_ELEMENT));
        builder.emit(LirOp.CMP, element, Mem.at(value, ObjectModel.HEADER_TYPE));
        builder.branch(Flags.EQ, good, unclear);
        builder.enter(unclear);
        askRuntime(RuntimeMethods.CAN_STORE, array, value, Kind.REF);
        builder.branch(Flags.NE, good, bad);
        builder.enter(bad);
        checks.failStore(value);
        builder.enter(good);
    }
}
