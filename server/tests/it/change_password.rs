//! Where password managers send users.

use wire::path;

use crate::world::World;

#[tokio::test]
async fn password_managers_lead_to_the_section_of_the_account() {
    for modes in ["in-app,hosted", "hosted"] {
        let world = World::with(|plan| plan.settings.login_modes = Some(modes.to_owned())).await;
        let mut browser = world.new_browser();
        let request = browser.navigation("none", path::CHANGE_PASSWORD);
        let answer = browser.send(request).await;
        let (status, location) = (answer.status.as_u16(), answer.location());
        assert_eq!((status, location), (303, "/account/password"));
    }
}
