/**
 * The system as data: which processes boot, with which rights.
 *
 * <p>{@link skink.images.plan.SystemPlan} is a list of {@link skink.images.plan.Service}s; {@link skink.images.plan.Plans}
 * has those that exist. Enters: nothing. Leaves: boot modules with the line that the kernel's loader reads. Must never import
 * {@code cli}. Read {@link skink.images.plan.Plans} first.
 */
package skink.images.plan;
