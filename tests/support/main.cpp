#define BOOST_TEST_MODULE parvis
#include <boost/test/unit_test.hpp>
