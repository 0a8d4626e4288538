package skink.compiler.link.dwarf;

import java.util.Map;
import java.util.Objects;

/**
 * From this offset on, how to find the caller's frame.
 *
 * <p>The canonical frame address (CFA) is the caller's ESP after the call has returned. A function that was entered by a
 * call finds its return address at CFA - 4; nothing needs to be said about that.
 *
 * @param offset byte offset in the function, of the first byte of an instruction
 * @param base register from which the CFA is computed
 * @param cfaOffset CFA minus that register
 * @param saved where the caller's registers are: byte offset from the CFA, usually negative; a register that is not named
 *     keeps the rule of the row before
 */
public record CfaRow(int offset, DwarfRegister base, int cfaOffset, Map<DwarfRegister, Integer> saved) {
    public CfaRow {
        Objects.requireNonNull(base);
        saved = Map.copyOf(saved);
        if (offset < 0) {
            throw new IllegalArgumentException("row at offset " + offset);
        }
    }

    /** CFA = ESP + {@code cfaOffset}; 4 at the entry of a function. */
    public static CfaRow esp(int offset, int cfaOffset) {
        return new CfaRow(offset, DwarfRegister.ESP, cfaOffset, Map.of());
    }
}
