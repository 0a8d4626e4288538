/** A protocol with every kind of value, and what is generated of it. */
@Stubs(Sampler.class)
package skink.user.sample;

import skink.abi.protocol.Stubs;
