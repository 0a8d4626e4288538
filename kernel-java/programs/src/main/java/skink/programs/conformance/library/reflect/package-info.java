/** What reflection can serve from type data: names of classes, elements of arrays whose type is not known in the source. */
package skink.programs.conformance.library.reflect;
