package skink.servers.vfs;

import skink.user.Utf8;

/**
 * Reads the entries of a cpio archive of the format "newc", one after the other (cpio(5)).
 *
 * <p>An entry is a header of {@value #HEADER_BYTES} letters, a name that ends with a zero, and its content; name and content
 * are each filled up to a multiple of four bytes. A header is the word {@code 070701} and thirteen numbers of eight
 * hexadecimal digits. The last entry has the name {@code TRAILER!!!}.
 *
 * <p>The archive is not trusted: every number is unsigned, and the sum of where something begins and how long it is is made
 * in 64 bits and compared with the archive's size before anything is read.
 */
final class CpioReader {
    /** The longest name, with its zero. */
    static final int MOST_NAME_BYTES = 1024;

    private static final String MAGIC = "070701";
    private static final String TRAILER = "TRAILER!!!";
    private static final int HEADER_BYTES = 110;
    private static final int DIGITS = 8;

    /** Which number of the header is what. */
    private static final int MODE = 1;

    private static final int MODIFIED = 5;
    private static final int BYTES = 6;
    private static final int NAME_BYTES = 11;

    private final ArchiveMemory archive;
    private int position;

    CpioReader(ArchiveMemory archive) {
        this.archive = archive;
    }

    /** The next entry; null at the trailer. */
    CpioEntry next() throws BadArchive {
        int start = position;
        checkRoom(start, HEADER_BYTES, "is cut off, or the trailer is missing");
        for (int i = 0; i < MAGIC.length(); i++) {
            check(archive.getByte(start + i) == MAGIC.charAt(i), "does not begin as one of the format newc");
        }
        long nameBytes = number(NAME_BYTES);
        long bytes = number(BYTES);
        check(nameBytes > 1 && nameBytes <= MOST_NAME_BYTES, "has a name that is empty or too long");
        checkRoom(start + HEADER_BYTES, nameBytes, "has a name that is cut off");
        String name = name(start + HEADER_BYTES, (int) nameBytes);
        int offset = aligned(start + HEADER_BYTES + nameBytes);
        checkRoom(offset, bytes, "has content that is cut off");
        position = aligned(offset + bytes);
        return name.equals(TRAILER)
                ? null
                : new CpioEntry(start, name, (int) number(start, MODE), number(start, MODIFIED), offset, (int) bytes);
    }

    /** The end of what has been filled up; at most the archive's end, whose last entry may lack that. */
    private int aligned(long end) {
        return (int) Math.min((end + 3) & -4L, archive.size());
    }

    private long number(int index) throws BadArchive {
        return number(position, index);
    }

    private long number(int start, int index) throws BadArchive {
        int at = start + MAGIC.length() + index * DIGITS;
        long number = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = Character.digit((char) (archive.getByte(at + i) & 0xFF), 16);
            if (digit < 0) {
                throw new BadArchive(start, "has a number that is no hexadecimal one");
            }
            number = number << 4 | digit;
        }
        return number;
    }

    /** The name at {@code from}, of so many bytes with its zero. */
    private String name(int from, int bytes) throws BadArchive {
        byte[] name = new byte[bytes - 1];
        for (int i = 0; i < name.length; i++) {
            name[i] = archive.getByte(from + i);
            check(name[i] != 0, "has a name with a zero in it");
        }
        check(archive.getByte(from + name.length) == 0, "has a name without an end");
        check(Utf8.isSound(name), "has a name that is no UTF-8");
        return Utf8.decode(name);
    }

    private void checkRoom(long from, long bytes, String otherwise) throws BadArchive {
        check(from + bytes <= archive.size(), otherwise);
    }

    private void check(boolean holds, String otherwise) throws BadArchive {
        if (!holds) {
            throw new BadArchive(position, otherwise);
        }
    }
}
