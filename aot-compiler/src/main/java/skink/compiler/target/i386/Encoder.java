package skink.compiler.target.i386;

import java.util.Arrays;

/**
 * Turns opcode, operands and processor mode into prefixes, opcode, ModRM, SIB and displacement bytes.
 *
 * <p>Source of all encodings: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2. An opcode is
 * written as one number, its mandatory prefix included: {@code 0x01}, {@code 0x0FAF}, {@code 0xF20F10}. Prefixes come
 * in the order segment, address size, operand size or mandatory prefix, repeat, lock.
 *
 * <p>An operand that has no encoding is an {@link IllegalArgumentException}.
 */
abstract sealed class Encoder permits IntegerAssembler {
    /** No general operand size: no 0x66 is ever added. */
    static final Width NO_WIDTH = null;

    /** The forms of nop that Intel recommends, by length. */
    private static final int[][] NOPS = {
        {},
        {0x90},
        {0x66, 0x90},
        {0x0F, 0x1F, 0x00},
        {0x0F, 0x1F, 0x40, 0x00},
        {0x0F, 0x1F, 0x44, 0x00, 0x00},
        {0x66, 0x0F, 0x1F, 0x44, 0x00, 0x00},
        {0x0F, 0x1F, 0x80, 0x00, 0x00, 0x00, 0x00},
        {0x0F, 0x1F, 0x84, 0x00, 0x00, 0x00, 0x00, 0x00},
        {0x66, 0x0F, 0x1F, 0x84, 0x00, 0x00, 0x00, 0x00, 0x00},
    };

    private static final int LOCK_PREFIX = 0xF0;

    final CodeBuffer code = new CodeBuffer();
    private Width mode = Width.DWORD;
    private Lock lock = Lock.NONE;

    /** Where an instruction with a lock prefix stands: announced, then found lockable, then written. */
    private enum Lock {
        NONE,
        PENDING,
        APPROVED
    }

    /** Size of operands and addresses without a prefix: {@link Width#WORD} in 16-bit code. */
    final Width mode() {
        return mode;
    }

    final void setMode(Width newMode) {
        mode = newMode;
    }

    final void announceLock() {
        require(lock == Lock.NONE, "second lock prefix");
        lock = Lock.PENDING;
    }

    /** Says whether the coming instruction may have a lock prefix: its target must be memory. */
    final void checkLock(boolean lockable, Rm target) {
        if (lock == Lock.PENDING && lockable && target instanceof Mem) {
            lock = Lock.APPROVED;
        }
    }

    final void requireNoPendingLock() {
        require(lock != Lock.PENDING, "a lock prefix stands before an instruction that cannot have one");
    }

    /** Prefixes and opcode of an instruction whose memory operand, if any, is {@code memory}. */
    final void opcode(Width width, int opcode, Mem memory) {
        if (memory != null) {
            addressPrefixes(memory);
        }
        if (width == Width.WORD && mode == Width.DWORD || width == Width.DWORD && mode == Width.WORD) {
            code.put8(0x66);
        }
        int mandatoryPrefix = opcode >>> 16;
        if (mandatoryPrefix != 0) {
            code.put8(mandatoryPrefix);
        }
        requireNoPendingLock();
        if (lock == Lock.APPROVED) {
            code.put8(LOCK_PREFIX);
            lock = Lock.NONE;
        }
        if ((opcode & 0xFFFF) > 0xFF) {
            code.put8(opcode >> 8);
        }
        code.put8(opcode);
    }

    /** The accumulator's move from or to a bare address: no ModRM byte. */
    final void absolute(Width width, int opcode, Mem memory) {
        opcode(width, opcode, memory);
        displacement(memory, addressWidth(memory).bytes());
    }

    private void addressPrefixes(Mem memory) {
        if (memory.segment() != null && memory.segment() != memory.defaultSegment()) {
            code.put8(memory.segment().prefix());
        }
        if (addressWidth(memory) != mode) {
            code.put8(0x67);
        }
    }

    /** An absolute address takes the size of the mode. */
    private Width addressWidth(Mem memory) {
        if (memory.isAbsolute()) {
            return mode;
        }
        return memory.hasWordRegisters() ? Width.WORD : Width.DWORD;
    }

    /** An instruction with a ModRM byte: {@code reg} is a register number or an opcode extension. */
    final void instruction(Width width, int opcode, int reg, Rm rm) {
        if (rm instanceof Gpr register) {
            opcode(width, opcode, null);
            registerOperand(reg, register.number());
        } else {
            memory(width, opcode, reg, (Mem) rm);
        }
    }

    /** An SSE instruction with a ModRM byte. */
    final void instruction(int opcode, int reg, XmmRm rm) {
        if (rm instanceof Xmm register) {
            opcode(NO_WIDTH, opcode, null);
            registerOperand(reg, register.number());
        } else {
            memory(NO_WIDTH, opcode, reg, (Mem) rm);
        }
    }

    /** An instruction whose ModRM byte names memory. */
    final void memory(Width width, int opcode, int reg, Mem memory) {
        opcode(width, opcode, memory);
        if (addressWidth(memory) == Width.WORD) {
            address16(reg, memory);
        } else {
            address32(reg, memory);
        }
    }

    final void registerOperand(int reg, int rm) {
        modRm(3, reg, rm);
    }

    private void modRm(int mod, int reg, int rm) {
        assert reg >= 0 && reg < 8 && rm >= 0 && rm < 8;
        code.put8(mod << 6 | reg << 3 | rm);
    }

    private void address32(int reg, Mem m) {
        boolean sib = m.index() != null || m.base() == Gpr.ESP;
        if (m.base() == null) {
            modRm(0, reg, sib ? 4 : 5);
            if (sib) {
                sib(m, 5);
            }
            displacement(m, 4);
            return;
        }
        int size = displacementSize(m, m.base() == Gpr.EBP, 4);
        modRm(size == 4 ? 2 : size, reg, sib ? 4 : m.base().number());
        if (sib) {
            sib(m, m.base().number());
        }
        displacement(m, size);
    }

    private void sib(Mem m, int base) {
        int index = m.index() == null ? 4 : m.index().number();
        code.put8(Integer.numberOfTrailingZeros(m.scale()) << 6 | index << 3 | base);
    }

    private void address16(int reg, Mem m) {
        if (m.isAbsolute()) {
            modRm(0, reg, 6);
            displacement(m, 2);
            return;
        }
        int size = displacementSize(m, m.base() == Gpr.BP && m.index() == null, 2);
        modRm(size, reg, form16(m));
        displacement(m, size);
    }

    private static int form16(Mem m) {
        if (m.index() == null) {
            return switch (m.base()) {
                case SI -> 4;
                case DI -> 5;
                case BP -> 6;
                default -> 7;
            };
        }
        return (m.base() == Gpr.BP ? 2 : 0) + (m.index() == Gpr.DI ? 1 : 0);
    }

    /** 0 bytes, 1 byte or {@code full} bytes. */
    private static int displacementSize(Mem m, boolean never0, int full) {
        if (m.reference() != null) {
            return full;
        }
        int disp = full == 2 ? (short) m.disp() : m.disp();
        if (disp == 0 && !never0) {
            return 0;
        }
        return disp == (byte) disp ? 1 : full;
    }

    private void displacement(Mem m, int sizeBytes) {
        if (m.reference() != null) {
            code.putAddress(m.reference(), m.disp(), sizeBytes);
        } else if (sizeBytes > 0) {
            if (sizeBytes == 2) {
                checkFits(m.disp(), 2, "displacement");
            }
            code.putNumber(m.disp(), sizeBytes);
        }
    }

    /** An immediate of at most 4 bytes; refused when the number does not fit. */
    final void immediate(Imm imm, int sizeBytes) {
        if (imm.isNumber()) {
            checkFits(imm.value(), sizeBytes, "immediate");
            code.putNumber(imm.value(), sizeBytes);
        } else if (sizeBytes == 1) {
            throw new IllegalArgumentException("an address does not fit a byte: " + imm);
        } else {
            code.putAddress(imm.reference(), imm.value(), sizeBytes);
        }
    }

    /** The mode's or the operand's immediate size: never more than 4 bytes. */
    static int immediateSize(Width width) {
        return Math.min(width.bytes(), 4);
    }

    /** Whether the number, taken as one of the given width, equals its sign-extended low byte. */
    static boolean fitsSigned8(Imm imm, Width width) {
        if (!imm.isNumber()) {
            return false;
        }
        int value = width == Width.WORD && imm.value() == (imm.value() & 0xFFFF) ? (short) imm.value() : imm.value();
        return value == (byte) value;
    }

    private static void checkFits(int value, int sizeBytes, String what) {
        int bits = 8 * sizeBytes;
        if (sizeBytes < 4 && (value < -(1 << bits - 1) || value >= 1 << bits)) {
            throw new IllegalArgumentException(what + " does not fit " + bits + " bits: " + value);
        }
    }

    /** A number of {@code sizeBytes}, taken as unsigned, refused when out of 0..{@code limit}. */
    final void unsigned(int value, int limit, int sizeBytes, String what) {
        if (value < 0 || value > limit) {
            throw new IllegalArgumentException(what + " is not in 0.." + limit + ": " + value);
        }
        code.putNumber(value, sizeBytes);
    }

    static void require(boolean condition, String message, Object... operands) {
        if (!condition) {
            throw new IllegalArgumentException(
                    operands.length == 0 ? message : message + " " + Arrays.toString(operands));
        }
    }

    /** Fills with as few nops as possible; in 16-bit code with single bytes. */
    final CodeBuffer.Filler nopFiller() {
        int longest = mode == Width.DWORD ? NOPS.length - 1 : 1;
        return (bytes, offset, length) -> {
            int done = 0;
            while (done < length) {
                int step = Math.min(length - done, longest);
                for (int i = 0; i < step; i++) {
                    bytes[offset + done + i] = (byte) NOPS[step][i];
                }
                done += step;
            }
        };
    }
}
