package skink.images.differential.generator;

import java.util.List;

/** A kind of type declaration: first the shapes of its types enter the model, later, when all shapes are known, their text. */
interface Declarations {
    /** Adds what it declares to the model. */
    void declare();

    /** The text of what it declared, one node of type {@code member} each; {@code statics} are the static fields in scope. */
    List<SourceNode> members(Scope statics);
}
