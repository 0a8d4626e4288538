package skink.harness.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Assembles Multiboot kernels of a few instructions, so that the harness meets real guests before there is a kernel.
 *
 * <p>The image is a Multiboot 1 header with load addresses (flag 16), then code, then the texts. The loader enters in
 * 32-bit protected mode without paging, interrupts off; there is no stack and no IDT.
 */
public final class TinyGuest {
    private static final int LOAD_ADDRESS = 0x100000;
    private static final int HEADER_BYTES = 32;
    private static final int MAGIC = 0x1BADB002;
    private static final int FLAGS = 0x10000;
    private static final int MAX_IMAGE_BYTES = 16384;
    private static final int TEXT_OFFSET = 4096;

    private final ByteArrayOutputStream code = new ByteArrayOutputStream();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();

    /** Prints a text on COM1, waiting for the transmitter before each character. */
    public TinyGuest print(String text) {
        int address = LOAD_ADDRESS + HEADER_BYTES + TEXT_OFFSET + texts.size();
        texts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        texts.write(0);
        bytes(0xBE).word(address); //      mov  esi, text
        bytes(0xAC); //              next: lodsb
        bytes(0x84, 0xC0); //              test al, al
        bytes(0x74, 0x12); //              jz   done
        bytes(0x88, 0xC4); //              mov  ah, al
        bytes(0x66, 0xBA, 0xFD, 0x03); //  mov  dx, 0x3fd
        bytes(0xEC); //              wait: in   al, dx
        bytes(0xA8, 0x20); //              test al, 0x20
        bytes(0x74, 0xFB); //              jz   wait
        bytes(0xB2, 0xF8); //              mov  dl, 0xf8
        bytes(0x88, 0xE0); //              mov  al, ah
        bytes(0xEE); //                    out  dx, al
        bytes(0xEB, 0xE9); //              jmp  next
        return this; //              done:
    }

    /** Prints a number of bytes that count up through all values, as fast as the line takes them. */
    public TinyGuest garbage(int count) {
        bytes(0xB9).word(count); //        mov  ecx, count
        bytes(0x66, 0xBA, 0xF8, 0x03); //  mov  dx, 0x3f8
        bytes(0xBF).word(7); //            mov  edi, 7
        bytes(0x69, 0xFF).word(1103515245); // next: imul edi, edi, 1103515245
        bytes(0x81, 0xC7).word(12345); //  add  edi, 12345
        bytes(0x89, 0xF8); //              mov  eax, edi
        bytes(0xC1, 0xE8, 0x10); //        shr  eax, 16
        bytes(0xEE); //                    out  dx, al
        bytes(0xE2, 0xEC); //              loop next
        return this;
    }

    /** Copies every character that comes in on COM1 back to it, for ever. */
    public TinyGuest echo() {
        bytes(0x66, 0xBA, 0xFD, 0x03); //  mov  dx, 0x3fd
        bytes(0xEC); //              wait: in   al, dx
        bytes(0xA8, 0x01); //              test al, 1
        bytes(0x74, 0xFB); //              jz   wait
        bytes(0xB2, 0xF8); //              mov  dl, 0xf8
        bytes(0xEC); //                    in   al, dx
        bytes(0xEE); //                    out  dx, al
        bytes(0xB2, 0xFD); //              mov  dl, 0xfd
        bytes(0xEB, 0xF3); //              jmp  wait
        return this;
    }

    /** Writes a code to the debug exit. */
    public TinyGuest exit(int value) {
        bytes(0xB0, value); //             mov  al, value
        bytes(0xE6, 0xF4); //              out  0xf4, al
        return loop();
    }

    /** Loops for ever with interrupts off. */
    public TinyGuest loop() {
        bytes(0xFA); //                    cli
        bytes(0xEB, 0xFE); //        here: jmp  here
        return this;
    }

    /** Faults without a table of handlers, and again while handling that, and again. */
    public TinyGuest tripleFault() {
        bytes(0x0F, 0x01, 0x1D).word(LOAD_ADDRESS + HEADER_BYTES + TEXT_OFFSET - 8); // lidt [zeros]
        bytes(0x0F, 0x0B); //              ud2
        return this;
    }

    /** Writes the image. */
    public Path write(Path file) {
        try {
            return Files.write(file, image());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] image() {
        if (code.size() > TEXT_OFFSET - 8) {
            throw new IllegalStateException("too much code: " + code.size());
        }
        ByteBuffer image = ByteBuffer.allocate(MAX_IMAGE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        image.putInt(MAGIC).putInt(FLAGS).putInt(-(MAGIC + FLAGS));
        image.putInt(LOAD_ADDRESS); // header_addr
        image.putInt(LOAD_ADDRESS); // load_addr
        image.putInt(0); // load_end_addr: the whole file
        image.putInt(0); // bss_end_addr: none
        image.putInt(LOAD_ADDRESS + HEADER_BYTES); // entry_addr
        image.put(code.toByteArray());
        image.position(HEADER_BYTES + TEXT_OFFSET).put(texts.toByteArray());
        return image.array();
    }

    private TinyGuest bytes(int... values) {
        for (int value : values) {
            code.write(value);
        }
        return this;
    }

    private TinyGuest word(int value) {
        return bytes(value, value >> 8, value >> 16, value >> 24);
    }
}
