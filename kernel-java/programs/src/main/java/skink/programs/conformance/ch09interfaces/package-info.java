/** Chapter 9, interfaces: default, static and private methods, functional interfaces, annotations. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch09interfaces;
