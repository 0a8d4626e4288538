package skink.drivers.tty;

import java.util.function.IntConsumer;

/**
 * A PC keyboard's scan codes (set 1, US layout) as the bytes that a terminal sends: letters, control characters, and for keys
 * that are none the sequences of xterm. Alt puts an escape before a letter.
 */
final class ScanCodes {
    private static final int ESCAPE = 0x1B;
    private static final int DELETE = 0x7F;

    private static final int RELEASED = 0x80;
    private static final int EXTENDED = 0xE0;
    /** Begins the code of Pause, with {@link #REST_OF_PAUSE} more. */
    private static final int PAUSE = 0xE1;

    private static final int REST_OF_PAUSE = 5;

    private static final int BACKSPACE = 0x0E;
    private static final int ENTER = 0x1C;
    private static final int CONTROL = 0x1D;
    private static final int LEFT_SHIFT = 0x2A;
    private static final int SLASH = 0x35;
    private static final int RIGHT_SHIFT = 0x36;
    private static final int ALT = 0x38;
    private static final int CAPS_LOCK = 0x3A;
    private static final int NUM_LOCK = 0x45;
    private static final int FIRST_OF_KEYPAD = 0x47;
    private static final int LAST_OF_KEYPAD = 0x53;
    private static final int F1 = 0x3B;
    private static final int F10 = 0x44;
    private static final int F11 = 0x57;
    private static final int F12 = 0x58;

    /** By scan code; 0 where no letter is. */
    private static final String PLAIN = "\0\u001B1234567890-=\u007F\tqwertyuiop[]\r\0asdfghjkl;'`\0\\zxcvbnm,./\0*\0 ";

    private static final String SHIFTED =
            "\0\u001B!@#$%^&*()_+\u007F\tQWERTYUIOP{}\r\0ASDFGHJKL:\"~\0|ZXCVBNM<>?\0*\0 ";

    /** What the keypad's keys mean with Num Lock, from its 7 on. */
    private static final String DIGITS = "789-456+1230.";
    /**
     * What they mean without, and what the grey keys mean: the last letter of an xterm sequence, or a digit before '~'; 0 and
     * signs are not of that kind.
     */
    private static final String NAVIGATION = "HA5-D\0C+FB623";

    /** Of F5 to F12. */
    private static final int[] FUNCTION_NUMBERS = {15, 17, 18, 19, 20, 21, 23, 24};

    private final IntConsumer keys;
    private boolean isExtended;
    private int toSkip;
    private boolean leftShift;
    private boolean rightShift;
    private boolean leftControl;
    private boolean rightControl;
    private boolean alt;
    private boolean capsLock;
    private boolean numLock;

    /** @param keys is told the bytes, 0 to 255 */
    ScanCodes(IntConsumer keys) {
        this.keys = keys;
    }

    /** The keyboard tells this, 0 to 255. */
    void next(int code) {
        if (toSkip > 0) {
            toSkip--;
        } else if (code == PAUSE) {
            toSkip = REST_OF_PAUSE;
        } else if (code == EXTENDED) {
            isExtended = true;
        } else {
            boolean isPressed = (code & RELEASED) == 0;
            int key = code & ~RELEASED;
            boolean isGrey = isExtended;
            isExtended = false;
            if (!isModifier(key, isGrey, isPressed) && isPressed) {
                pressed(key, isGrey);
            }
        }
    }

    private boolean isModifier(int key, boolean isGrey, boolean isPressed) {
        switch (key) {
            // Grey keys come with shifts that nobody has pressed.
            case LEFT_SHIFT -> leftShift = isGrey ? leftShift : isPressed;
            case RIGHT_SHIFT -> rightShift = isGrey ? rightShift : isPressed;
            case CONTROL -> {
                leftControl = isGrey ? leftControl : isPressed;
                rightControl = isGrey ? isPressed : rightControl;
            }
            case ALT -> alt = isPressed;
            case CAPS_LOCK -> capsLock ^= isPressed;
            case NUM_LOCK -> numLock ^= isPressed;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void pressed(int key, boolean isGrey) {
        if (key >= FIRST_OF_KEYPAD && key <= LAST_OF_KEYPAD) {
            keypad(key - FIRST_OF_KEYPAD, isGrey);
        } else if (key >= F1 && key <= F10) {
            function(key - F1);
        } else if (key == F11 || key == F12) {
            function(key - F11 + 10);
        } else if (key < PLAIN.length() && (!isGrey || key == ENTER || key == SLASH)) {
            letter(key, isGrey);
        }
    }

    private boolean hasShift() {
        return leftShift || rightShift;
    }

    private boolean hasControl() {
        return leftControl || rightControl;
    }

    private void letter(int key, boolean isGrey) {
        char plain = PLAIN.charAt(key);
        boolean isCapital = capsLock && Character.isLetter(plain);
        char letter = hasShift() != isCapital && !isGrey ? SHIFTED.charAt(key) : plain;
        if (letter == 0) {
            return;
        }
        if (alt) {
            keys.accept(ESCAPE);
        }
        keys.accept(hasControl() ? controlOf(key, letter) : letter);
    }

    /** As xterm has it, where that makes sense. */
    private static int controlOf(int key, char letter) {
        if (key == BACKSPACE) {
            return '\b';
        }
        return switch (letter) {
            case ' ', '2' -> 0;
            case '/', '-' -> '_' & 0x1F;
            case '6' -> '^' & 0x1F;
            case '?' -> DELETE;
            default -> letter >= '@' && letter < DELETE ? letter & 0x1F : letter;
        };
    }

    private void keypad(int index, boolean isGrey) {
        char meaning = numLock && !isGrey ? DIGITS.charAt(index) : NAVIGATION.charAt(index);
        boolean isPlain = numLock && !isGrey || meaning == '-' || meaning == '+';
        if (isPlain) {
            keys.accept(meaning);
        } else if (meaning >= 'A') {
            send("[", hasModifiers() ? 1 : 0, meaning);
        } else if (meaning != 0) {
            send("[", meaning - '0', '~');
        }
    }

    /** Function key {@code index}, from 0 on. */
    private void function(int index) {
        if (index < 4) {
            send(hasModifiers() ? "[" : "O", hasModifiers() ? 1 : 0, (char) ('P' + index));
        } else {
            send("[", FUNCTION_NUMBERS[index - 4], '~');
        }
    }

    private boolean hasModifiers() {
        return hasShift() || alt || hasControl();
    }

    /** An escape sequence, with the modifiers that are held; 0 is no number. */
    private void send(String begin, int number, char end) {
        int modifiers = 1 + (hasShift() ? 1 : 0) + (alt ? 2 : 0) + (hasControl() ? 4 : 0);
        String sequence = begin + (number == 0 ? "" : number) + (hasModifiers() ? ";" + modifiers : "") + end;
        keys.accept(ESCAPE);
        for (int i = 0; i < sequence.length(); i++) {
            keys.accept(sequence.charAt(i));
        }
    }
}
