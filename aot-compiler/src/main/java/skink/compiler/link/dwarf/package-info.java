/**
 * Debug information in DWARF version 4: lines, functions, address ranges, call frames.
 *
 * <p>In come records that the back end and the boot code keep beside their code; out go the sections
 * {@code .debug_line .debug_info .debug_abbrev .debug_ranges .debug_aranges .debug_frame} of a linker.
 *
 * <pre>{@code
 * DebugInfo debug = new DebugInfo();
 * debug.add(new FunctionDebug(symbol, size, "skink/demo/Hello.java", "skink.demo.Hello", "main", 7,
 *         List.of(new LineRow(0, 7), new LineRow(3, 8), new LineRow(21, "skink/demo/Util.java", 40))));
 * debug.add(FrameDebug.of(symbol, size, List.of(CfaRow.esp(0, 4), CfaRow.esp(3, 24), CfaRow.esp(30, 4))));
 * debug.writeTo(linker);             // once, before linker.link()
 * }</pre>
 *
 * <p>Source: DWARF Debugging Information Format, version 4, 2010. What gdb needs beyond it: rows lie at instruction
 * boundaries, and a function has a second row where its body begins, since breakpoints on functions go there. May import
 * {@code link} only. Read {@link skink.compiler.link.dwarf.DebugInfo} first.
 */
package skink.compiler.link.dwarf;
