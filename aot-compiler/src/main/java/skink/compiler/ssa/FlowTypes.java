package skink.compiler.ssa;

import skink.compiler.world.Field;
import skink.compiler.world.Method;

/**
 * What flows into places that several methods share, as far as the whole program is known.
 *
 * <p>Each answer is at most as wide as {@code declared}; null says that nothing but null ever comes there.
 */
public interface FlowTypes {
    /** Everything is as declared. */
    FlowTypes DECLARED = new FlowTypes() {};

    /** What a load of the field gives. */
    default StaticTypes.Bound ofField(Field field, StaticTypes.Bound declared) {
        return declared;
    }

    /** What the method gets as its {@code index}-th parameter, receiver first. */
    default StaticTypes.Bound ofParameter(Method method, int index, StaticTypes.Bound declared) {
        return declared;
    }

    /** What a call that runs this very method gives. */
    default StaticTypes.Bound ofResult(Method method, StaticTypes.Bound declared) {
        return declared;
    }
}
