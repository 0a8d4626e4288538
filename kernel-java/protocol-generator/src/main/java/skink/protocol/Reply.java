package skink.protocol;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * What a request is answered with.
 *
 * @param java the method's return type
 * @param isRecord whether that is a record, whose components are the fields; if not, there is one field or none
 */
record Reply(TypeName java, boolean isRecord, List<Field> fields) {
    boolean isVoid() {
        return fields.isEmpty();
    }
}
