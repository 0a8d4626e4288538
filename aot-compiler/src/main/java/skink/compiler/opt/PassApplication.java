package skink.compiler.opt;

import skink.compiler.world.Method;

/**
 * One pass applied to one method.
 *
 * @param number the place in the order of all applications of a compilation, from 1; the same input and the same passes
 *     before it give the same number, unless several threads work on different methods
 * @param pass the pass's name
 * @param method the method
 * @param changed whether the graph is different now
 * @param nanos what it took
 */
public record PassApplication(int number, String pass, Method method, boolean changed, long nanos) {}
