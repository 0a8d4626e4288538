package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code StringIndexOutOfBoundsException}: its text made without a builder, which would come into every program. */
@Substitution(target = "java.lang.StringIndexOutOfBoundsException", mode = Substitution.Mode.WHOLE)
class StringIndexOutOfBoundsExceptionSubstitution extends IndexOutOfBoundsException {
    private static final long serialVersionUID = -6762910422159637258L;

    public StringIndexOutOfBoundsExceptionSubstitution() {}

    public StringIndexOutOfBoundsExceptionSubstitution(String message) {
        super(message);
    }

    public StringIndexOutOfBoundsExceptionSubstitution(int index) {
        super("String index out of range: ".concat(Integer.toString(index)));
    }
}
