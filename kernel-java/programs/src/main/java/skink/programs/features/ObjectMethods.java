package skink.programs.features;

import java.util.Objects;

/** equals, hashCode and toString, own and inherited, and Objects. */
public final class ObjectMethods {
    private ObjectMethods() {}

    private static final class Money {
        private final long cents;
        private final String currency;

        Money(long cents, String currency) {
            this.cents = cents;
            this.currency = currency;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Money
                    && ((Money) other).cents == cents
                    && Objects.equals(((Money) other).currency, currency);
        }

        @Override
        public int hashCode() {
            return Objects.hash(cents, currency);
        }
    }

    public static void main(String[] args) {
        Money a = new Money(5, "EUR");
        Money b = new Money(5, new StringBuilder("EU").append('R').toString());
        Object plain = new Object();
        System.out.println(
                a.equals(b) + " " + (a.hashCode() == b.hashCode()) + " " + a.equals(null) + " " + a.hashCode());
        System.out.println(
                plain.equals(plain) + " " + plain.equals(new Object()) + " " + (plain.hashCode() == plain.hashCode()));
        System.out.println(plain.toString().startsWith("java.lang.Object@") + " " + Objects.toString(null, "none") + " "
                + Objects.requireNonNullElse(null, 3));
        System.out.println(a.toString().equals(a.getClass().getName() + "@" + Integer.toHexString(a.hashCode())));
        try {
            Objects.requireNonNull(null, "must not be null");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            Objects.checkIndex(5, 3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
