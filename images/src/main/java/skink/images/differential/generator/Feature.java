package skink.images.differential.generator;

/** What a program may use besides int arithmetic, branches and loops. */
enum Feature {
    LONGS,
    FLOATS,
    SMALL_INTEGERS,
    STRINGS,
    ARRAYS,
    OBJECTS,
    INTERFACES,
    RECORDS,
    ENUMS,
    GENERICS,
    LAMBDAS,
    COLLECTIONS,
    STREAMS,
    BOXES,
    EXCEPTIONS,
    SWITCHES,
    LOOP_IDIOMS,
    ALLOCATION,
    RECURSION,
    INITIALISERS,
    LOCAL_CLASSES,
    MONITORS,
    PRESSURE,
    SIDE_EFFECTS
}
