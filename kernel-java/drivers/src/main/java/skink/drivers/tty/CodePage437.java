package skink.drivers.tty;

/** The letters that a PC's text mode has. */
final class CodePage437 {
    private static final int ASCII_END = 0x7F;
    private static final int UNKNOWN = 0xFE;

    /** From 0x80 on. */
    private static final String UPPER = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»"
            + "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";

    private CodePage437() {}

    /** The code of a letter that is no control character; a square for those that the mode has not. */
    static int of(int letter) {
        if (letter < ASCII_END) {
            return letter;
        }
        int index = letter <= Character.MAX_VALUE ? UPPER.indexOf(letter) : -1;
        return index < 0 ? UNKNOWN : 0x80 + index;
    }
}
