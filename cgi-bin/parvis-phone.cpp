#include "chores/children/phone.hpp"

int main(int argc, char** argv) { return chores::phone_command(argc, argv); }
