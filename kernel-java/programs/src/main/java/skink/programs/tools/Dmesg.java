package skink.programs.tools;

import skink.abi.protocol.Is;
import skink.abi.user.WellKnown;
import skink.user.protocol.IsClient;

/** {@code dmesg}: writes what kernel and servers have printed. */
public final class Dmesg {
    private Dmesg() {}

    public static void main(String[] args) {
        IsClient is = new IsClient(WellKnown.IS);
        Is.Piece piece = is.log(0);
        byte last = '\n';
        while (piece.text().length > 0) {
            System.out.write(piece.text(), 0, piece.text().length);
            last = piece.text()[piece.text().length - 1];
            piece = is.log(piece.next());
        }
        if (last != '\n') {
            System.out.println();
        }
    }
}
