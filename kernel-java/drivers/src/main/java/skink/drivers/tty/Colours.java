package skink.drivers.tty;

/** Select Graphic Rendition (ECMA-48, 8.3.117), as far as VGA's text mode can show it: 16 colours of letters, 8 of the ground. */
final class Colours {
    private static final int LIGHT_GREY = 7;
    private static final int BLACK = 0;
    private static final int BRIGHT = 8;

    /** ANSI counts red first, VGA blue. */
    private static final int[] TO_VGA = {0, 4, 2, 6, 1, 5, 3, 7};

    private int letters;
    private int ground;
    private boolean isBold;
    private boolean isReverse;

    Colours() {
        reset();
    }

    void reset() {
        letters = LIGHT_GREY;
        ground = BLACK;
        isBold = false;
        isReverse = false;
    }

    /** A cell with the letter of this code. */
    char cell(int code) {
        int front = isBold ? letters | BRIGHT : letters;
        int attribute = isReverse ? (front & 7) << 4 | ground : ground << 4 | front;
        return (char) (attribute << 8 | code);
    }

    /** An erased cell: the ground's colour, and nothing else, stays. */
    char blank() {
        return (char) ((ground << 4 | LIGHT_GREY) << 8 | ' ');
    }

    /** Applies the first parameters of a sequence. */
    void select(int[] parameters, int count) {
        for (int i = 0; i < count; i++) {
            int parameter = parameters[i];
            if (parameter == 38 || parameter == 48) {
                // 256 colours or true ones: not here; their parameters mean nothing else.
                i += i + 1 < count && parameters[i + 1] == 2 ? 4 : 2;
            } else {
                select(parameter);
            }
        }
    }

    private void select(int parameter) {
        switch (parameter) {
            case 0 -> reset();
            case 1 -> isBold = true;
            case 2, 22 -> isBold = false;
            case 7 -> isReverse = true;
            case 27 -> isReverse = false;
            case 39 -> letters = LIGHT_GREY;
            case 49 -> ground = BLACK;
            default -> selectColour(parameter / 10, parameter % 10);
        }
    }

    private void selectColour(int kind, int colour) {
        if (colour >= TO_VGA.length) {
            return;
        }
        switch (kind) {
            case 3 -> letters = TO_VGA[colour];
            case 4, 10 -> ground = TO_VGA[colour];
            case 9 -> letters = TO_VGA[colour] | BRIGHT;
            default -> {}
        }
    }
}
