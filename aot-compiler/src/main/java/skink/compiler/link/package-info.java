/**
 * The linker: places fragments of code and data, resolves symbols, writes ELF32, a map file and debug information.
 *
 * <p>In come {@link skink.compiler.link.Fragment}s: bytes, {@link skink.compiler.link.Relocation}s and the symbols they
 * define. Out goes a {@link skink.compiler.link.LinkedImage}. The object model of this room is used by everything that
 * makes code or data; the room itself knows no instruction set and must not import any other room of the compiler.
 *
 * <pre>{@code
 * Linker linker = new Linker(LinkLayout.linuxI386("_start"));
 * linker.section(".text").append(assembler.finish(Symbol.function("_start")));
 * linker.section(".data").append(Fragment.of(Symbol.object("table"), bytes, 4, relocations));
 * linker.section(".bss").reserve(Symbol.object("stack"), 4096, 16);
 * LinkedImage image = linker.link();
 * Files.write(path, image.elf());
 * }</pre>
 *
 * <p>The linker itself defines the bounds of every section ({@code __text_start}, {@code __boot_text_end}: dots become
 * underscores), of every segment ({@code __segment_NAME_start}) and of the image ({@code __program_start},
 * {@code __program_end}). Read {@link skink.compiler.link.Linker} first.
 */
package skink.compiler.link;
