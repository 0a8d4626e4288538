package skink.servers.ds;

import java.util.Objects;
import skink.abi.protocol.Ds;

/**
 * What a name stands for.
 *
 * @param number of a number or an endpoint
 * @param text of a text, else ""
 */
record Value(Ds.Kind kind, long number, String text) {
    Value {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    static Value ofNumber(long number) {
        return new Value(Ds.Kind.NUMBER, number, "");
    }

    static Value ofText(String text) {
        return new Value(Ds.Kind.TEXT, 0, text);
    }

    static Value ofEndpoint(int endpoint) {
        return new Value(Ds.Kind.ENDPOINT, endpoint, "");
    }

    int endpoint() {
        return (int) number;
    }
}
