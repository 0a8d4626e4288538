/** Chapter 4, types, values and variables: primitive values, generics at run time, class and array types. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch04types;
