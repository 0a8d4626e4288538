package skink.tests.kernel;

/** A claim about the kernel and what shows it; throws {@link AssertionError} if it does not hold. */
public record Case(String name, Runnable body) {}
