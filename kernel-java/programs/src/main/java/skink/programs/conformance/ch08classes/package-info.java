/** Chapter 8, classes: members, inheritance, constructors, enums, records, inner classes. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch08classes;
