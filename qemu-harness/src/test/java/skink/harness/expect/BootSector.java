package skink.harness.expect;

import java.nio.charset.StandardCharsets;

/**
 * A 512-byte boot sector, assembled by hand, that greets on COM1 and then echoes each character plus one.
 */
final class BootSector {
    private static final int SIZE = 512;
    private static final int GREETING_OFFSET = 0x40;

    private BootSector() {}

    /** The whole disk: one sector; the BIOS loads it to 0x7c00 and enters it in real mode. */
    static byte[] greeting(String greeting) {
        int[] code = {
            0xFA, //                     cli
            0x31, 0xC0, //               xor  ax, ax
            0x8E, 0xD8, //               mov  ds, ax
            0xFC, //                     cld
            0xBE, 0x40, 0x7C, //         mov  si, 0x7c40
            0xAC, //               next: lodsb
            0x84, 0xC0, //               test al, al
            0x74, 0x11, //               jz   echo
            0x88, 0xC4, //               mov  ah, al
            0xBA, 0xFD, 0x03, //         mov  dx, 0x3fd
            0xEC, //              ready: in   al, dx
            0xA8, 0x20, //               test al, 0x20
            0x74, 0xFB, //               jz   ready
            0xB2, 0xF8, //               mov  dl, 0xf8
            0x88, 0xE0, //               mov  al, ah
            0xEE, //                     out  dx, al
            0xEB, 0xEA, //               jmp  next
            0xBA, 0xFD, 0x03, //   echo: mov  dx, 0x3fd
            0xEC, //               wait: in   al, dx
            0xA8, 0x01, //               test al, 1
            0x74, 0xFB, //               jz   wait
            0xB2, 0xF8, //               mov  dl, 0xf8
            0xEC, //                     in   al, dx
            0x40, //                     inc  ax
            0xEE, //                     out  dx, al
            0xEB, 0xF1, //               jmp  echo
        };
        byte[] sector = new byte[SIZE];
        for (int i = 0; i < code.length; i++) {
            sector[i] = (byte) code[i];
        }
        byte[] text = greeting.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, sector, GREETING_OFFSET, text.length);
        sector[SIZE - 2] = 0x55;
        sector[SIZE - 1] = (byte) 0xAA;
        return sector;
    }
}
