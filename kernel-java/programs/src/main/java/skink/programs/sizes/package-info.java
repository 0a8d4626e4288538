/** Programs that are compiled to be weighed: what a program carries that uses little of the class library. */
package skink.programs.sizes;
