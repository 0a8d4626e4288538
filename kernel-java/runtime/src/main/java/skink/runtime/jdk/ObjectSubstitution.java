package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.ArrayCopy;
import skink.runtime.IdentityHash;

/** The natives of {@code Object}; {@code getClass} is an intrinsic of the compiler. */
@Substitution(target = "java.lang.Object")
class ObjectSubstitution {
    @Override
    public int hashCode() {
        return IdentityHash.of(this);
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        Object self = this;
        if (!(self instanceof Cloneable)) {
            throw new CloneNotSupportedException(self.getClass().getName());
        }
        return ArrayCopy.cloneOf(self);
    }
}
