/** Chapter 8: members of packages that a hierarchy of classes spans. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch08classes.packages;
