package skink.programs.shell.editor;

import java.util.Arrays;

/**
 * A line that is being edited: letters, and a cursor between two of them.
 *
 * <p>I1: 0 <= cursor <= length. Letters are code points, so that no key splits one.
 */
final class EditBuffer {
    private static final int FIRST_CAPACITY = 64;

    private int[] letters = new int[FIRST_CAPACITY];
    private int length;
    private int cursor;

    int length() {
        return length;
    }

    int cursor() {
        return cursor;
    }

    int letter(int index) {
        return letters[index];
    }

    String text() {
        return new String(letters, 0, length);
    }

    /** The text before the cursor. */
    String head() {
        return new String(letters, 0, cursor);
    }

    /** Replaces all, and puts the cursor at the end. */
    void set(String text) {
        length = 0;
        cursor = 0;
        insert(text);
    }

    void insert(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            insert(text.codePointAt(i));
        }
    }

    void insert(int letter) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, 2 * length);
        }
        System.arraycopy(letters, cursor, letters, cursor + 1, length - cursor);
        letters[cursor++] = letter;
        length++;
    }

    void moveTo(int place) {
        cursor = Math.max(0, Math.min(place, length));
    }

    /** Removes what is between the cursor and {@code place}, on either side of it. */
    void removeTo(int place) {
        int other = Math.max(0, Math.min(place, length));
        int from = Math.min(cursor, other);
        int to = Math.max(cursor, other);
        System.arraycopy(letters, to, letters, from, length - to);
        length -= to - from;
        cursor = from;
    }

    /** Where the word before the cursor begins; with only blanks before it, the beginning. */
    int wordLeft() {
        int place = cursor;
        while (place > 0 && letters[place - 1] == ' ') {
            place--;
        }
        while (place > 0 && letters[place - 1] != ' ') {
            place--;
        }
        return place;
    }

    /** Where the word behind the cursor ends. */
    int wordRight() {
        int place = cursor;
        while (place < length && letters[place] == ' ') {
            place++;
        }
        while (place < length && letters[place] != ' ') {
            place++;
        }
        return place;
    }
}
