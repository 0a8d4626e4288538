package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Where all kinds of constructs get what they need: chance, names, the model of the program, and each other.
 *
 * <p>{@link #expression} and {@link #statement} ask every kind that the program uses for its offers at a place and make one.
 * A budget of nodes bounds the size of the program: when it is used up, only leaves are made.
 */
final class Workshop {
    private record Using<K>(K kind, int weight) {}

    private final Random random;
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private final Model model = new Model();
    private final Leaves leaves = new Leaves(this);
    private final List<Using<ExpressionKind>> expressionKinds = new ArrayList<>();
    private final List<Using<StatementKind>> statementKinds = new ArrayList<>();
    private int budget;
    private int names;

    Workshop(Random random) {
        this.random = random;
        int chance = 15 + random.nextInt(45);
        for (Feature feature : Feature.values()) {
            if (random.nextInt(100) < chance) {
                features.add(feature);
            }
        }
        addExpressionKinds();
        addStatementKinds();
    }

    private void addExpressionKinds() {
        expressionKinds.add(weighed(new IntegerArithmetic(this)));
        expressionKinds.add(weighed(new Conditions(this)));
        expressionKinds.add(weighed(new Choices(this)));
        expressionKinds.add(weighed(new Calls(this)));
        use(Feature.FLOATS, new FloatingPoint(this));
        use(Feature.STRINGS, new Strings(this));
        use(Feature.ARRAYS, new ArrayExpressions(this));
        use(Feature.OBJECTS, new Objects(this));
        use(Feature.BOXES, new Boxes(this));
        use(Feature.LAMBDAS, new Lambdas(this));
        use(Feature.COLLECTIONS, new CollectionQueries(this));
        use(Feature.STREAMS, new Streams(this));
        use(Feature.SIDE_EFFECTS, new SideEffects(this));
    }

    private void addStatementKinds() {
        statementKinds.add(weighed(new Assignments(this)));
        statementKinds.add(weighed(new Branches(this)));
        statementKinds.add(weighed(new Loops(this)));
        use(Feature.SWITCHES, new Switches(this));
        use(Feature.EXCEPTIONS, new ExceptionStatements(this));
        use(Feature.ARRAYS, new ArrayStatements(this));
        use(Feature.OBJECTS, new ObjectStatements(this));
        use(Feature.LOOP_IDIOMS, new LoopIdioms(this));
        use(Feature.COLLECTIONS, new CollectionStatements(this));
        use(Feature.ALLOCATION, new AllocationPressure(this));
        use(Feature.LOCAL_CLASSES, new LocalClasses(this));
        use(Feature.MONITORS, new Monitors(this));
        use(Feature.PRESSURE, new RegisterPressure(this));
    }

    private void use(Feature feature, ExpressionKind kind) {
        if (has(feature)) {
            expressionKinds.add(weighed(kind));
        }
    }

    private void use(Feature feature, StatementKind kind) {
        if (has(feature)) {
            statementKinds.add(weighed(kind));
        }
    }

    private <K> Using<K> weighed(K kind) {
        return new Using<>(kind, pick(1, 1, 2, 4));
    }

    Model model() {
        return model;
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** Allows this many more nodes that are not leaves. */
    void allow(int nodes) {
        budget = nodes;
    }

    boolean spent() {
        return budget <= 0;
    }

    String name(String prefix) {
        return prefix + names++;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    long bits() {
        return random.nextLong();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A type for a variable. */
    String type() {
        List<String> types = new ArrayList<>(List.of("int", "int", "int", "boolean"));
        addIf(types, Feature.LONGS, List.of("long", "long"));
        addIf(types, Feature.FLOATS, List.of("float", "double", "double"));
        addIf(types, Feature.SMALL_INTEGERS, Types.SMALL);
        addIf(types, Feature.STRINGS, List.of("String", "String"));
        addIf(types, Feature.ARRAYS, List.of(pick(Types.ARRAYS), pick(Types.ARRAYS)));
        addIf(
                types,
                Feature.BOXES,
                List.of("Integer", pick("Long", "Double", "Character", "Boolean", "Byte"), "Object"));
        if (has(Feature.COLLECTIONS)) {
            types.add(pick(Types.LISTS));
            types.add(pick(pick(Types.QUEUES), pick(Types.MAPS), pick(Types.SETS)));
        }
        if (has(Feature.LAMBDAS) && !model.functionals().isEmpty()) {
            types.add(pick(model.functionals()).type());
        }
        for (int i = 0; i < 3 && !model.types().isEmpty(); i++) {
            types.add(pick(model.types()).name);
        }
        return pick(types);
    }

    private void addIf(List<String> types, Feature feature, List<String> more) {
        if (has(feature)) {
            types.addAll(more);
        }
    }

    /** A primitive type other than boolean that the program uses. */
    String numeric() {
        List<String> types = new ArrayList<>(List.of("int", "int"));
        addIf(types, Feature.LONGS, List.of("long", "long"));
        addIf(types, Feature.FLOATS, List.of("float", "double"));
        return pick(types);
    }

    /** An expression of this static type. */
    SourceNode expression(String type, Place at) {
        if (at.depth() <= 0 || budget <= 0 || oneIn(6)) {
            return leaves.leaf(type, at);
        }
        budget--;
        Menu menu = new Menu();
        leaves.offer(type, at.deeper(), menu);
        for (Using<ExpressionKind> use : expressionKinds) {
            menu.favour(use.weight);
            use.kind.offer(type, at.deeper(), menu);
        }
        return menu.choose(random);
    }

    /** One statement; what it declares is in the scope of {@code at}. */
    SourceNode statement(Place at) {
        budget -= 2;
        Menu menu = new Menu();
        Place below = budget <= 0 ? at.withDepth(0) : at.deeper();
        for (Using<StatementKind> use : statementKinds) {
            menu.favour(use.weight);
            use.kind.offer(below, menu);
        }
        return menu.choose(random);
    }

    /** Some statements with a scope of their own, to stand between braces. */
    SourceNode block(Place at) {
        return statements(at.inner());
    }

    /** Some statements; what they declare is in the scope of {@code at}. */
    SourceNode statements(Place at) {
        SourceNode block = new SourceNode(Types.BLOCK, "");
        int count = budget <= 0 || at.depth() <= 0 ? 1 : 1 + below(4);
        for (int i = 0; i < count; i++) {
            block.add(statement(at));
        }
        return block;
    }

    /** A leaf: a variable or a literal. */
    SourceNode leaf(String type, Place at) {
        return leaves.leaf(type, at);
    }

    /** A literal of this type. */
    String literal(String type) {
        return leaves.literal(type);
    }

    /**
     * A node out of a template in which each {@code #} is filled by the next of {@code holes}.
     *
     * @param type of the node, see {@link SourceNode#type}
     * @param holes a String stands for an expression of this type, a node for itself
     */
    SourceNode fill(String type, String template, Place at, Object... holes) {
        SourceNode node = new SourceNode(type, Types.simplest(type));
        String[] texts = template.split("#", -1);
        if (texts.length != holes.length + 1) {
            throw new IllegalArgumentException("template '" + template + "' and " + holes.length + " holes");
        }
        for (int i = 0; i < holes.length; i++) {
            node.add(texts[i]);
            node.add(holes[i] instanceof SourceNode hole ? hole : expression((String) holes[i], at));
        }
        return node.add(texts[holes.length]);
    }

    /** A statement out of a template, see {@link #fill}. */
    SourceNode statement(String template, Place at, Object... holes) {
        return fill(Types.STATEMENT, template, at, holes);
    }

    /** {@code name(arguments)} with an expression for each parameter. */
    SourceNode call(String type, String callee, List<String> parameters, Place at) {
        return fill(type, callee + "(" + holes(parameters.size()) + ")", at, parameters.toArray());
    }

    /** {@code #, #, #}. */
    static String holes(int count) {
        return String.join(", ", Collections.nCopies(count, "#"));
    }

    /** A new final local of this type in the scope of {@code at}, declared with a random value. */
    SourceNode finalLocal(String name, String type, Place at) {
        SourceNode declaration = statement("final " + type + " " + name + " = #;\n", at.withDepth(2), type);
        at.scope().declare(name, type, Scope.Access.FINAL);
        return declaration;
    }
}
