package skink.compiler.dump;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.link.Relocation;
import skink.compiler.target.i386.emit.MethodEmitter;

/** Machine code beside what it was made from: offset, bytes, instruction of the low-level form, symbols it refers to. */
final class CodeListing {
    private static final int BYTES_A_LINE = 8;

    private final CompiledMethod code;
    private final List<MethodEmitter.ListingLine> listing;
    private final List<String> lines = new ArrayList<>();

    CodeListing(CompiledMethod code, List<MethodEmitter.ListingLine> listing) {
        this.code = code;
        this.listing = listing;
    }

    List<String> lines() {
        int size = code.code().bytes().length;
        for (int i = 0; i < listing.size(); i++) {
            int from = listing.get(i).offset();
            int to = i + 1 < listing.size() ? listing.get(i + 1).offset() : size;
            String text = listing.get(i).text();
            if (text.endsWith(":")) {
                lines.add(text);
                text = "";
            }
            addBytes(from, to, text);
        }
        lines.add(size + " bytes, frame of " + code.frameSizeBytes() + " bytes");
        return List.copyOf(lines);
    }

    private void addBytes(int from, int to, String text) {
        if (from == to && !text.isEmpty()) {
            lines.add(String.format("              %-26s%s", "", text));
        }
        for (int at = from; at < to; at += BYTES_A_LINE) {
            StringBuilder hex = new StringBuilder();
            int end = Math.min(to, at + BYTES_A_LINE);
            for (int i = at; i < end; i++) {
                hex.append(String.format("%02x ", code.code().bytes()[i]));
            }
            String what = at == from ? text : "";
            lines.add(String.format("  %6x      %-26s%s%s", at, hex, what, symbols(at, end))
                    .stripTrailing());
        }
    }

    private String symbols(int from, int to) {
        StringBuilder names = new StringBuilder();
        for (Relocation relocation : code.code().relocations()) {
            if (relocation.offset() >= from && relocation.offset() < to) {
                names.append(names.isEmpty() ? "   ; " : ", ")
                        .append(relocation.symbol().name());
            }
        }
        return names.toString();
    }
}
