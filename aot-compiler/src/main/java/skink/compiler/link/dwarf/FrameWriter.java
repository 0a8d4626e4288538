package skink.compiler.link.dwarf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code .debug_frame}: for every code address, how to find the caller.
 *
 * <p>Two common entries come first, one for routines that are called and one, with the augmentation S, for traps. Offsets
 * of saved registers are stored in words.
 */
final class FrameWriter {
    private static final int VERSION = 1;
    private static final int CIE_ID = -1;
    private static final int WORD_SIZE = 4;
    private static final int ALIGNMENT = 4;

    private static final int NOP = 0x00;
    private static final int ADVANCE_1 = 0x02;
    private static final int ADVANCE_2 = 0x03;
    private static final int ADVANCE_4 = 0x04;
    private static final int UNDEFINED = 0x07;
    private static final int OFFSET_EXTENDED_SIGNED = 0x11;
    private static final int DEFINE_CFA = 0x0C;
    private static final int DEFINE_CFA_OFFSET = 0x0E;
    private static final int ADVANCE = 0x40;
    private static final int OFFSET = 0x80;

    private final DwarfBytes out;
    private final int calledOffset;
    private final int trapOffset;

    FrameWriter(DwarfBytes out) {
        this.out = out;
        this.calledOffset = writeCommonEntry("");
        this.trapOffset = writeCommonEntry("zS");
    }

    private int writeCommonEntry(String augmentation) {
        int offset = out.size();
        int length = out.startLength();
        out.u32(CIE_ID);
        out.u8(VERSION);
        out.string(augmentation);
        out.uleb(1); // code alignment
        out.sleb(-WORD_SIZE); // data alignment
        out.u8(DwarfRegister.EIP.number());
        writeAugmentationData(!augmentation.isEmpty());
        defineCfa(DwarfRegister.ESP, WORD_SIZE);
        saved(DwarfRegister.EIP, -WORD_SIZE);
        out.align(length, ALIGNMENT, NOP);
        out.endLength(length);
        return offset;
    }

    private void writeAugmentationData(boolean present) {
        if (present) {
            out.uleb(0);
        }
    }

    void write(FrameDebug frame) {
        int length = out.startLength();
        boolean isTrap = frame.kind() == FrameDebug.Kind.TRAP;
        out.u32(isTrap ? trapOffset : calledOffset);
        out.address(frame.symbol(), 0);
        out.u32(frame.sizeBytes());
        writeAugmentationData(isTrap);
        if (frame.kind() == FrameDebug.Kind.OUTERMOST) {
            out.u8(UNDEFINED);
            out.uleb(DwarfRegister.EIP.number());
        }
        writeRows(frame.rows());
        out.align(length, ALIGNMENT, NOP);
        out.endLength(length);
    }

    private void writeRows(List<CfaRow> rows) {
        DwarfRegister base = DwarfRegister.ESP;
        int cfaOffset = WORD_SIZE;
        int codeOffset = 0;
        for (CfaRow row : rows) {
            advance(row.offset() - codeOffset);
            codeOffset = row.offset();
            if (row.base() != base) {
                defineCfa(row.base(), row.cfaOffset());
            } else if (row.cfaOffset() != cfaOffset) {
                out.u8(DEFINE_CFA_OFFSET);
                out.uleb(row.cfaOffset());
            }
            base = row.base();
            cfaOffset = row.cfaOffset();
            // In the order of the registers, so that the bytes do not depend on a hash.
            if (!row.saved().isEmpty()) {
                Map<DwarfRegister, Integer> sorted = new EnumMap<>(row.saved());
                sorted.forEach(this::saved);
            }
        }
    }

    private void advance(int bytes) {
        if (bytes == 0) {
            return;
        }
        if (bytes < 64) {
            out.u8(ADVANCE | bytes);
        } else if (bytes < 256) {
            out.u8(ADVANCE_1);
            out.u8(bytes);
        } else if (bytes < 65536) {
            out.u8(ADVANCE_2);
            out.u16(bytes);
        } else {
            out.u8(ADVANCE_4);
            out.u32(bytes);
        }
    }

    private void defineCfa(DwarfRegister base, int offset) {
        out.u8(DEFINE_CFA);
        out.uleb(base.number());
        out.uleb(offset);
    }

    private void saved(DwarfRegister register, int offset) {
        if (offset % WORD_SIZE != 0) {
            throw new IllegalArgumentException(register + " is not saved at a word: " + offset);
        }
        int words = -offset / WORD_SIZE;
        if (words >= 0) {
            out.u8(OFFSET | register.number());
            out.uleb(words);
        } else {
            out.u8(OFFSET_EXTENDED_SIGNED);
            out.uleb(register.number());
            out.sleb(words);
        }
    }
}
