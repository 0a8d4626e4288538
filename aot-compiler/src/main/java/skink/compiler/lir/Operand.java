package skink.compiler.lir;

/** What an instruction works on. Virtual registers disappear in register allocation; the rest stays until emission. */
public sealed interface Operand permits VReg, Reg, Slot, Imm, Mem {}
