// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
namespace Slotwright.Contract;

/// <summary>The names of the operations of the generated modules, as the contract table knows them.</summary>
public static class Ops
{
    public static class Services
    {
        public const string BulkCreateServices = "bookings.services.bulkCreateServices";
        public const string BulkDeleteServices = "bookings.services.bulkDeleteServices";
        public const string BulkDeleteServicesByFilter = "bookings.services.bulkDeleteServicesByFilter";
        public const string BulkUpdateServices = "bookings.services.bulkUpdateServices";
        public const string BulkUpdateServicesByFilter = "bookings.services.bulkUpdateServicesByFilter";
        public const string CloneService = "bookings.services.cloneService";
        public const string CountServices = "bookings.services.countServices";
        public const string CreateAddOnGroup = "bookings.services.createAddOnGroup";
        public const string CreateService = "bookings.services.createService";
        public const string DeleteAddOnGroup = "bookings.services.deleteAddOnGroup";
        public const string DeleteService = "bookings.services.deleteService";
        public const string DisablePricingPlansForService = "bookings.services.disablePricingPlansForService";
        public const string EnablePricingPlansForService = "bookings.services.enablePricingPlansForService";
        public const string GetService = "bookings.services.getService";
        public const string ListAddOnGroupsByServiceId = "bookings.services.listAddOnGroupsByServiceId";
        public const string QueryBookingForms = "bookings.services.queryBookingForms";
        public const string QueryCategories = "bookings.services.queryCategories";
        public const string QueryLocations = "bookings.services.queryLocations";
        public const string QueryPolicies = "bookings.services.queryPolicies";
        public const string QueryServices = "bookings.services.queryServices";
        public const string SearchServices = "bookings.services.searchServices";
        public const string SetAddOnsForGroup = "bookings.services.setAddOnsForGroup";
        public const string SetCustomSlug = "bookings.services.setCustomSlug";
        public const string SetServiceLocations = "bookings.services.setServiceLocations";
        public const string UpdateAddOnGroup = "bookings.services.updateAddOnGroup";
        public const string UpdateService = "bookings.services.updateService";
        public const string ValidateSlug = "bookings.services.validateSlug";
    }
    public static class Staff
    {
        public const string AssignCustomSchedule = "bookings.staffMembers.assignCustomSchedule";
        public const string AssignWorkingHoursSchedule = "bookings.staffMembers.assignWorkingHoursSchedule";
        public const string BulkGetOrCreateStaffMembers = "bookings.staffMembers.bulkGetOrCreateStaffMembers";
        public const string BulkUpdateStaffMemberTags = "bookings.staffMembers.bulkUpdateStaffMemberTags";
        public const string BulkUpdateStaffMemberTagsByFilter = "bookings.staffMembers.bulkUpdateStaffMemberTagsByFilter";
        public const string ConnectStaffMemberToUser = "bookings.staffMembers.connectStaffMemberToUser";
        public const string CountStaffMembers = "bookings.staffMembers.countStaffMembers";
        public const string CountStaffMembersV2 = "bookings.staffMembers.countStaffMembersV2";
        public const string CreateStaffMember = "bookings.staffMembers.createStaffMember";
        public const string DeleteStaffMember = "bookings.staffMembers.deleteStaffMember";
        public const string DisconnectStaffMemberFromUser = "bookings.staffMembers.disconnectStaffMemberFromUser";
        public const string GetDeletedStaffMember = "bookings.staffMembers.getDeletedStaffMember";
        public const string GetOrCreateStaffMember = "bookings.staffMembers.getOrCreateStaffMember";
        public const string GetStaffMember = "bookings.staffMembers.getStaffMember";
        public const string ListDeletedStaffMembers = "bookings.staffMembers.listDeletedStaffMembers";
        public const string QueryStaffMembers = "bookings.staffMembers.queryStaffMembers";
        public const string QueryStaffMembersV2 = "bookings.staffMembers.queryStaffMembersV2";
        public const string RemoveStaffMemberFromTrashBin = "bookings.staffMembers.removeStaffMemberFromTrashBin";
        public const string SearchStaffMembers = "bookings.staffMembers.searchStaffMembers";
        public const string SearchStaffMembersV2 = "bookings.staffMembers.searchStaffMembersV2";
        public const string SetServiceProvider = "bookings.staffMembers.setServiceProvider";
        public const string UpdateStaffMember = "bookings.staffMembers.updateStaffMember";
    }
    public static class Resources
    {
        public const string BulkCreateResources = "bookings.resources.bulkCreateResources";
        public const string BulkDeleteResources = "bookings.resources.bulkDeleteResources";
        public const string BulkUpdateResources = "bookings.resources.bulkUpdateResources";
        public const string CountResources = "bookings.resources.countResources";
        public const string CreateResource = "bookings.resources.createResource";
        public const string DeleteResource = "bookings.resources.deleteResource";
        public const string GetResource = "bookings.resources.getResource";
        public const string QueryResources = "bookings.resources.queryResources";
        public const string SearchResources = "bookings.resources.searchResources";
        public const string UpdateResource = "bookings.resources.updateResource";
    }
    public static class ResourceTypes
    {
        public const string CountResourceTypes = "bookings.resourceTypes.countResourceTypes";
        public const string CreateResourceType = "bookings.resourceTypes.createResourceType";
        public const string DeleteResourceType = "bookings.resourceTypes.deleteResourceType";
        public const string GetResourceType = "bookings.resourceTypes.getResourceType";
        public const string QueryResourceTypes = "bookings.resourceTypes.queryResourceTypes";
        public const string UpdateResourceType = "bookings.resourceTypes.updateResourceType";
    }
    public static class Policies
    {
        public const string CountBookingPolicies = "bookings.bookingPolicies.countBookingPolicies";
        public const string CreateBookingPolicy = "bookings.bookingPolicies.createBookingPolicy";
        public const string DeleteBookingPolicy = "bookings.bookingPolicies.deleteBookingPolicy";
        public const string GetBookingPolicy = "bookings.bookingPolicies.getBookingPolicy";
        public const string GetStrictestBookingPolicy = "bookings.bookingPolicies.getStrictestBookingPolicy";
        public const string QueryBookingPolicies = "bookings.bookingPolicies.queryBookingPolicies";
        public const string SetDefaultBookingPolicy = "bookings.bookingPolicies.setDefaultBookingPolicy";
        public const string UpdateBookingPolicy = "bookings.bookingPolicies.updateBookingPolicy";
    }
    public static class PolicySnapshots
    {
        public const string ListPolicySnapshotsByBookingIds = "bookings.bookingPolicySnapshots.listPolicySnapshotsByBookingIds";
    }
    public static class Categories
    {
        public const string CountCategories = "bookings.categoriesV2.countCategories";
        public const string CreateCategory = "bookings.categoriesV2.createCategory";
        public const string DeleteCategory = "bookings.categoriesV2.deleteCategory";
        public const string GetCategory = "bookings.categoriesV2.getCategory";
        public const string MoveCategory = "bookings.categoriesV2.moveCategory";
        public const string QueryCategories = "bookings.categoriesV2.queryCategories";
        public const string UpdateCategory = "bookings.categoriesV2.updateCategory";
    }
    public static class CategoriesV1
    {
        public const string CreateCategory = "bookings.categories.createCategory";
        public const string DeleteCategory = "bookings.categories.deleteCategory";
        public const string ListCategories = "bookings.categories.listCategories";
        public const string UpdateCategory = "bookings.categories.updateCategory";
    }
    public static class AddOns
    {
        public const string BulkCreateAddOns = "bookings.addOns.bulkCreateAddOns";
        public const string BulkDeleteAddOns = "bookings.addOns.bulkDeleteAddOns";
        public const string BulkUpdateAddOns = "bookings.addOns.bulkUpdateAddOns";
        public const string CreateAddOn = "bookings.addOns.createAddOn";
        public const string DeleteAddOn = "bookings.addOns.deleteAddOn";
        public const string GetAddOn = "bookings.addOns.getAddOn";
        public const string QueryAddOns = "bookings.addOns.queryAddOns";
        public const string UpdateAddOn = "bookings.addOns.updateAddOn";
    }
    public static class OptionsAndVariants
    {
        public const string CloneServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.cloneServiceOptionsAndVariants";
        public const string CreateServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.createServiceOptionsAndVariants";
        public const string DeleteServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.deleteServiceOptionsAndVariants";
        public const string GetServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.getServiceOptionsAndVariants";
        public const string GetServiceOptionsAndVariantsByServiceId = "bookings.serviceOptionsAndVariants.getServiceOptionsAndVariantsByServiceId";
        public const string QueryServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.queryServiceOptionsAndVariants";
        public const string UpdateServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.updateServiceOptionsAndVariants";
    }
    public static class Pricing
    {
        public const string CalculatePrice = "bookings.pricing.calculatePrice";
        public const string PreviewPrice = "bookings.pricing.previewPrice";
    }
    public static class CatalogSearch
    {
        public const string QueryServicesByFilters = "bookings.catalogSearch.queryServicesByFilters";
    }
    public static class TimeSlotsConfiguration
    {
        public const string GetTimeSlotsConfiguration = "bookings.timeSlotsConfiguration.getTimeSlotsConfiguration";
        public const string GetTimeSlotsConfigurationByAppId = "bookings.timeSlotsConfiguration.getTimeSlotsConfigurationByAppId";
        public const string QueryTimeSlotsConfigurations = "bookings.timeSlotsConfiguration.queryTimeSlotsConfigurations";
        public const string UpdateTimeSlotsConfiguration = "bookings.timeSlotsConfiguration.updateTimeSlotsConfiguration";
    }
    public static class BookingsSettings
    {
        public const string GetBookingsSettings = "bookings.bookingsSettings.getBookingsSettings";
        public const string UpdateBookingsSettings = "bookings.bookingsSettings.updateBookingsSettings";
    }
    public static class StaffSettings
    {
        public const string GetStaffMemberSettings = "bookings.staffMemberSettings.getStaffMemberSettings";
        public const string UpdateStaffMemberSettings = "bookings.staffMemberSettings.updateStaffMemberSettings";
    }
    public static class Locations
    {
        public const string AddLocationType = "business-tools.locations.addLocationType";
        public const string AddTypeToLocation = "business-tools.locations.addTypeToLocation";
        public const string ArchiveLocation = "business-tools.locations.archiveLocation";
        public const string BulkCreateLocation = "business-tools.locations.bulkCreateLocation";
        public const string CreateLocation = "business-tools.locations.createLocation";
        public const string GetLocation = "business-tools.locations.getLocation";
        public const string ListLocations = "business-tools.locations.listLocations";
        public const string QueryLocations = "business-tools.locations.queryLocations";
        public const string RemoveLocationType = "business-tools.locations.removeLocationType";
        public const string RemoveTypeFromLocation = "business-tools.locations.removeTypeFromLocation";
        public const string SetDefaultLocation = "business-tools.locations.setDefaultLocation";
        public const string UpdateLocation = "business-tools.locations.updateLocation";
    }
    public static class SiteProperties
    {
        public const string GetSiteProperties = "business-tools.siteProperties.getSiteProperties";
        public const string UpdateBusinessContact = "business-tools.siteProperties.updateBusinessContact";
        public const string UpdateBusinessProfile = "business-tools.siteProperties.updateBusinessProfile";
        public const string UpdateBusinessSchedule = "business-tools.siteProperties.updateBusinessSchedule";
        public const string UpdateConsentPolicy = "business-tools.siteProperties.updateConsentPolicy";
    }
    public static class Forms
    {
        public const string BulkCloneForm = "forms.forms.bulkCloneForm";
        public const string BulkCreateForm = "forms.forms.bulkCreateForm";
        public const string BulkDeleteForm = "forms.forms.bulkDeleteForm";
        public const string BulkRemoveDeletedField = "forms.forms.bulkRemoveDeletedField";
        public const string BulkUpdateFormTags = "forms.forms.bulkUpdateFormTags";
        public const string BulkUpdateFormTagsByFilter = "forms.forms.bulkUpdateFormTagsByFilter";
        public const string CloneForm = "forms.forms.cloneForm";
        public const string CloneFormFromTemplate = "forms.forms.cloneFormFromTemplate";
        public const string CountDeletedForms = "forms.forms.countDeletedForms";
        public const string CountFormsByFilter = "forms.forms.countFormsByFilter";
        public const string CreateForm = "forms.forms.createForm";
        public const string DeleteForm = "forms.forms.deleteForm";
        public const string GetDeletedForm = "forms.forms.getDeletedForm";
        public const string GetForm = "forms.forms.getForm";
        public const string GetFormSummary = "forms.forms.getFormSummary";
        public const string ListDeletedForms = "forms.forms.listDeletedForms";
        public const string ListForms = "forms.forms.listForms";
        public const string ListFormsProvidersConfigs = "forms.forms.listFormsProvidersConfigs";
        public const string QueryDeletedForms = "forms.forms.queryDeletedForms";
        public const string QueryForms = "forms.forms.queryForms";
        public const string RemoveFormFromTrashBin = "forms.forms.removeFormFromTrashBin";
        public const string RestoreFromTrashBin = "forms.forms.restoreFromTrashBin";
        public const string UpdateExtendedFields = "forms.forms.updateExtendedFields";
        public const string UpdateForm = "forms.forms.updateForm";
    }
    public static class Submissions
    {
        public const string BulkDeleteSubmission = "forms.submissions.bulkDeleteSubmission";
        public const string BulkMarkSubmissionsAsSeen = "forms.submissions.bulkMarkSubmissionsAsSeen";
        public const string BulkRemoveSubmissionFromTrashBin = "forms.submissions.bulkRemoveSubmissionFromTrashBin";
        public const string BulkUpdateFormSubmissionTags = "forms.submissions.bulkUpdateFormSubmissionTags";
        public const string BulkUpdateFormSubmissionTagsByFilter = "forms.submissions.bulkUpdateFormSubmissionTagsByFilter";
        public const string ConfirmSubmission = "forms.submissions.confirmSubmission";
        public const string CountDeletedSubmissions = "forms.submissions.countDeletedSubmissions";
        public const string CountSubmissions = "forms.submissions.countSubmissions";
        public const string CountSubmissionsByFilter = "forms.submissions.countSubmissionsByFilter";
        public const string CreateSubmission = "forms.submissions.createSubmission";
        public const string DeleteSubmission = "forms.submissions.deleteSubmission";
        public const string DownloadSubmission = "forms.submissions.downloadSubmission";
        public const string GetDeletedSubmission = "forms.submissions.getDeletedSubmission";
        public const string GetFormattedSubmission = "forms.submissions.getFormattedSubmission";
        public const string GetMediaUploadUrl = "forms.submissions.getMediaUploadUrl";
        public const string GetSubmission = "forms.submissions.getSubmission";
        public const string GetSubmissionDownloadUrl = "forms.submissions.getSubmissionDownloadUrl";
        public const string ListDeletedSubmissions = "forms.submissions.listDeletedSubmissions";
        public const string QuerySubmission = "forms.submissions.querySubmission";
        public const string QuerySubmissionsByNamespace = "forms.submissions.querySubmissionsByNamespace";
        public const string RemoveSubmissionFromTrashBin = "forms.submissions.removeSubmissionFromTrashBin";
        public const string RestoreSubmissionFromTrashBin = "forms.submissions.restoreSubmissionFromTrashBin";
        public const string SearchSubmissionsByNamespace = "forms.submissions.searchSubmissionsByNamespace";
        public const string UpdateExtendedFields = "forms.submissions.updateExtendedFields";
        public const string UpdateSubmission = "forms.submissions.updateSubmission";
        public const string UpsertContactFromSubmission = "forms.submissions.upsertContactFromSubmission";
        public const string ValidateFormSubmission = "forms.submissions.validateFormSubmission";
    }
    public static class Availability
    {
        public const string GetAvailabilityTimeSlot = "bookings.availabilityTimeSlots.getAvailabilityTimeSlot";
        public const string ListAvailabilityTimeSlotEndOptions = "bookings.availabilityTimeSlots.listAvailabilityTimeSlotEndOptions";
        public const string ListAvailabilityTimeSlots = "bookings.availabilityTimeSlots.listAvailabilityTimeSlots";
        public const string DiagnoseAvailability = "bookings.availabilityTimeSlots.diagnoseAvailability";
    }
    public static class Bookings
    {
        public const string AddBookingsToMultiServiceBooking = "bookings.bookings.addBookingsToMultiServiceBooking";
        public const string BookingsCancelBookingAnonymously = "bookings.bookings.bookingsCancelBookingAnonymously";
        public const string BookingsGetBookingAnonymously = "bookings.bookings.bookingsGetBookingAnonymously";
        public const string BookingsRescheduleBookingAnonymously = "bookings.bookings.bookingsRescheduleBookingAnonymously";
        public const string BulkCalculateAllowedActions = "bookings.bookings.bulkCalculateAllowedActions";
        public const string BulkCancelBooking = "bookings.bookings.bulkCancelBooking";
        public const string BulkConfirmOrDeclineBooking = "bookings.bookings.bulkConfirmOrDeclineBooking";
        public const string BulkCreateBooking = "bookings.bookings.bulkCreateBooking";
        public const string BulkGetMultiServiceBookingAllowedActions = "bookings.bookings.bulkGetMultiServiceBookingAllowedActions";
        public const string CancelBooking = "bookings.bookings.cancelBooking";
        public const string CancelMultiServiceBooking = "bookings.bookings.cancelMultiServiceBooking";
        public const string CancelMultiServiceBookingAnonymously = "bookings.bookings.cancelMultiServiceBookingAnonymously";
        public const string ConfirmBooking = "bookings.bookings.confirmBooking";
        public const string ConfirmMultiServiceBooking = "bookings.bookings.confirmMultiServiceBooking";
        public const string ConfirmOrDeclineBooking = "bookings.bookings.confirmOrDeclineBooking";
        public const string CreateBooking = "bookings.bookings.createBooking";
        public const string CreateMultiServiceBooking = "bookings.bookings.createMultiServiceBooking";
        public const string DeclineBooking = "bookings.bookings.declineBooking";
        public const string DeclineMultiServiceBooking = "bookings.bookings.declineMultiServiceBooking";
        public const string GetAnonymousActionToken = "bookings.bookings.getAnonymousActionToken";
        public const string GetAnonymousActionTokenForMultiServiceBooking = "bookings.bookings.getAnonymousActionTokenForMultiServiceBooking";
        public const string GetMultiServiceBooking = "bookings.bookings.getMultiServiceBooking";
        public const string GetMultiServiceBookingAnonymously = "bookings.bookings.getMultiServiceBookingAnonymously";
        public const string GetMultiServiceBookingAvailability = "bookings.bookings.getMultiServiceBookingAvailability";
        public const string GetServiceAnonymously = "bookings.bookings.getServiceAnonymously";
        public const string MarkBookingAsPending = "bookings.bookings.markBookingAsPending";
        public const string MarkMultiServiceBookingAsPending = "bookings.bookings.markMultiServiceBookingAsPending";
        public const string RemoveBookingsFromMultiServiceBooking = "bookings.bookings.removeBookingsFromMultiServiceBooking";
        public const string RescheduleBooking = "bookings.bookings.rescheduleBooking";
        public const string RescheduleMultiServiceBooking = "bookings.bookings.rescheduleMultiServiceBooking";
        public const string SetBookingSubmissionId = "bookings.bookings.setBookingSubmissionId";
        public const string UpdateExtendedFields = "bookings.bookings.updateExtendedFields";
        public const string UpdateNumberOfParticipants = "bookings.bookings.updateNumberOfParticipants";
        public const string CreateRecurringBookings = "slotwright.recurringBookings.createRecurringBookings";
    }
    public static class ExtendedBookings
    {
        public const string CountExtendedBookings = "bookings.extendedBookings.countExtendedBookings";
        public const string Query = "bookings.extendedBookings.query";
        public const string QueryExtendedBookings = "bookings.extendedBookings.queryExtendedBookings";
    }
    public static class EventTimeSlots
    {
        public const string GetEventTimeSlot = "bookings.eventTimeSlots.getEventTimeSlot";
        public const string ListEventTimeSlots = "bookings.eventTimeSlots.listEventTimeSlots";
    }
    public static class MultiServiceTimeSlots
    {
        public const string GetMultiServiceAvailabilityTimeSlot = "bookings.multiServiceAvailabilityTimeSlots.getMultiServiceAvailabilityTimeSlot";
        public const string ListMultiServiceAvailabilityTimeSlots = "bookings.multiServiceAvailabilityTimeSlots.listMultiServiceAvailabilityTimeSlots";
    }
    public static class AvailabilityCalendar
    {
        public const string CalculateMultiSlotAvailability = "bookings.availabilityCalendar.calculateMultiSlotAvailability";
        public const string GetScheduleAvailability = "bookings.availabilityCalendar.getScheduleAvailability";
        public const string QueryAvailability = "bookings.availabilityCalendar.queryAvailability";
    }
    public static class Attendances
    {
        public const string BulkDeleteAttendances = "bookings.attendance.bulkDeleteAttendances";
        public const string BulkSetAttendance = "bookings.attendance.bulkSetAttendance";
        public const string CountAttendances = "bookings.attendance.countAttendances";
        public const string DeleteAttendance = "bookings.attendance.deleteAttendance";
        public const string GetAttendance = "bookings.attendance.getAttendance";
        public const string QueryAttendance = "bookings.attendance.queryAttendance";
        public const string SetAttendance = "bookings.attendance.setAttendance";
    }
    public static class BookingFees
    {
        public const string ApplyBookingFeesToOrder = "bookings.bookingFees.applyBookingFeesToOrder";
        public const string CollectAppliedBookingFees = "bookings.bookingFees.collectAppliedBookingFees";
        public const string ListBookingFeesByBookingIds = "bookings.bookingFees.listBookingFeesByBookingIds";
    }
    public static class ExternalCalendars
    {
        public const string ConnectByCredentials = "bookings.externalCalendars.connectByCredentials";
        public const string ConnectByOAuth = "bookings.externalCalendars.connectByOAuth";
        public const string Disconnect = "bookings.externalCalendars.disconnect";
        public const string GetConnection = "bookings.externalCalendars.getConnection";
        public const string ListCalendars = "bookings.externalCalendars.listCalendars";
        public const string ListConnections = "bookings.externalCalendars.listConnections";
        public const string ListEvents = "bookings.externalCalendars.listEvents";
        public const string ListProviders = "bookings.externalCalendars.listProviders";
        public const string UpdateSyncConfig = "bookings.externalCalendars.updateSyncConfig";
    }
    public static class Calendar
    {
        public const string CreateEvent = "calendar.events.createEvent";
        public const string GetEvent = "calendar.events.getEvent";
        public const string QueryEvents = "calendar.events.queryEvents";
        public const string UpdateEvent = "calendar.events.updateEvent";
        public const string CancelEvent = "calendar.events.cancelEvent";
        public const string SplitRecurringEvent = "calendar.events.splitRecurringEvent";
        public const string RestoreEventDefaults = "calendar.events.restoreEventDefaults";
        public const string BulkCreateEvent = "calendar.events.bulkCreateEvent";
        public const string BulkUpdateEvent = "calendar.events.bulkUpdateEvent";
        public const string BulkCancelEvent = "calendar.events.bulkCancelEvent";
        public const string CreateSchedule = "calendar.schedules.createSchedule";
        public const string GetSchedule = "calendar.schedules.getSchedule";
        public const string QuerySchedules = "calendar.schedules.querySchedules";
        public const string UpdateSchedule = "calendar.schedules.updateSchedule";
        public const string CancelSchedule = "calendar.schedules.cancelSchedule";
        public const string GetScheduleTimeFrame = "calendar.scheduleTimeFrames.getScheduleTimeFrame";
        public const string GetParticipation = "calendar.participations.getParticipation";
        public const string QueryParticipations = "calendar.participations.queryParticipations";
        public const string CreateParticipation = "calendar.participations.createParticipation";
        public const string UpdateParticipation = "calendar.participations.updateParticipation";
        public const string DeleteParticipation = "calendar.participations.deleteParticipation";
        public const string GetEventsView = "calendar.eventViews.getEventsView";
    }
    public static class Waitlist
    {
        public const string RegisterToWaitlist = "waitlist.registerToWaitlist";
        public const string BookFromWaitlist = "waitlist.bookFromWaitlist";
        public const string LeaveWaitlist = "waitlist.leaveWaitlist";
        public const string ListWaitlistedEntities = "waitlist.listWaitlistedEntities";
    }
    public static class Contacts
    {
        public const string BulkDeleteContacts = "crm.contacts.bulkDeleteContacts";
        public const string BulkLabelAndUnlabelContacts = "crm.contacts.bulkLabelAndUnlabelContacts";
        public const string BulkUpdateContacts = "crm.contacts.bulkUpdateContacts";
        public const string CreateContact = "crm.contacts.createContact";
        public const string DeleteContact = "crm.contacts.deleteContact";
        public const string GetContact = "crm.contacts.getContact";
        public const string LabelContact = "crm.contacts.labelContact";
        public const string ListContacts = "crm.contacts.listContacts";
        public const string ListFacets = "crm.contacts.listFacets";
        public const string MergeContacts = "crm.contacts.mergeContacts";
        public const string PreviewMergeContacts = "crm.contacts.previewMergeContacts";
        public const string QueryContacts = "crm.contacts.queryContacts";
        public const string QueryFacets = "crm.contacts.queryFacets";
        public const string UnlabelContact = "crm.contacts.unlabelContact";
        public const string UpdateContact = "crm.contacts.updateContact";
    }
    public static class Labels
    {
        public const string DeleteLabel = "crm.labels.deleteLabel";
        public const string FindOrCreateLabel = "crm.labels.findOrCreateLabel";
        public const string GetLabel = "crm.labels.getLabel";
        public const string ListLabels = "crm.labels.listLabels";
        public const string QueryLabels = "crm.labels.queryLabels";
        public const string RenameLabel = "crm.labels.renameLabel";
    }
    public static class Conversations
    {
        public const string GetConversation = "inbox.conversations.getConversation";
        public const string GetOrCreateConversation = "inbox.conversations.getOrCreateConversation";
    }
    public static class Messages
    {
        public const string ListMessages = "inbox.messages.listMessages";
        public const string SendMessage = "inbox.messages.sendMessage";
    }
    public static class OAuth
    {
        public const string Jwks = "identity.oauth.jwks";
        public const string Token = "identity.oauth.token";
        public const string TokenInfo = "identity.oauth.tokenInfo";
        public const string UserInfo = "identity.oauth.userInfo";
    }
    public static class Slotwright
    {
        public const string GetNotificationSettings = "slotwright.notifications.getNotificationSettings";
        public const string UpdateNotificationSettings = "slotwright.notifications.updateNotificationSettings";
        public const string ListNotifications = "slotwright.notifications.listNotifications";
        public const string UpdateNotification = "slotwright.notifications.updateNotification";
        public const string ResendNotification = "slotwright.notifications.resendNotification";
        public const string SendTestMail = "slotwright.notifications.sendTestMail";
        public const string CreateSite = "slotwright.sites.createSite";
        public const string CreateApp = "slotwright.apps.createApp";
        public const string CreateMcpServer = "slotwright.mcpServers.createMcpServer";
        public const string ListMcpServers = "slotwright.mcpServers.listMcpServers";
        public const string GetMcpServer = "slotwright.mcpServers.getMcpServer";
        public const string UpdateMcpServer = "slotwright.mcpServers.updateMcpServer";
        public const string DeleteMcpServer = "slotwright.mcpServers.deleteMcpServer";
        public const string CreateMcpUpstream = "slotwright.mcpUpstreams.createMcpUpstream";
        public const string ListMcpUpstreams = "slotwright.mcpUpstreams.listMcpUpstreams";
        public const string GetMcpUpstream = "slotwright.mcpUpstreams.getMcpUpstream";
        public const string DeleteMcpUpstream = "slotwright.mcpUpstreams.deleteMcpUpstream";
        public const string TestMcpUpstream = "slotwright.mcpUpstreams.testMcpUpstream";
        public const string CompleteMcpUpstreamInstall = "slotwright.mcpUpstreams.completeMcpUpstreamInstall";
        public const string CreateWebhook = "slotwright.webhooks.createWebhook";
        public const string ListWebhooks = "slotwright.webhooks.listWebhooks";
        public const string GetWebhook = "slotwright.webhooks.getWebhook";
        public const string UpdateWebhook = "slotwright.webhooks.updateWebhook";
        public const string DeleteWebhook = "slotwright.webhooks.deleteWebhook";
        public const string TestWebhook = "slotwright.webhooks.testWebhook";
        public const string ReplayDeliveries = "slotwright.webhooks.replayDeliveries";
        public const string ListDeliveries = "slotwright.webhooks.listDeliveries";
        public const string GetDelivery = "slotwright.webhooks.getDelivery";
        public const string ListWebhookKeys = "slotwright.webhooks.listWebhookKeys";
        public const string RotateWebhookKey = "slotwright.webhooks.rotateWebhookKey";
        public const string CreateSlotHold = "slotwright.slotHolds.createSlotHold";
        public const string GetSlotHold = "slotwright.slotHolds.getSlotHold";
        public const string DeleteSlotHold = "slotwright.slotHolds.deleteSlotHold";
        public const string ExplainAvailability = "slotwright.availability.explainAvailability";
        public const string GetJob = "slotwright.jobs.getJob";
        public const string ListJobs = "slotwright.jobs.listJobs";
        public const string CreateCalendarFeed = "slotwright.calendarFeeds.createCalendarFeed";
        public const string ListCalendarFeeds = "slotwright.calendarFeeds.listCalendarFeeds";
        public const string DeleteCalendarFeed = "slotwright.calendarFeeds.deleteCalendarFeed";
        public const string GetCalendarFeedFile = "slotwright.calendarFeeds.getCalendarFeedFile";
        public const string GetBookingCalendarFile = "slotwright.bookings.getBookingCalendarFile";
        public const string CreateExternalCalendar = "slotwright.externalCalendars.createExternalCalendar";
        public const string GetExternalCalendar = "slotwright.externalCalendars.getExternalCalendar";
        public const string ListExternalCalendars = "slotwright.externalCalendars.listExternalCalendars";
        public const string DeleteExternalCalendar = "slotwright.externalCalendars.deleteExternalCalendar";
        public const string StreamEvents = "slotwright.events.streamEvents";
        public const string ExportCustomer = "slotwright.privacy.exportCustomer";
        public const string EraseCustomer = "slotwright.privacy.eraseCustomer";
        public const string ListErasures = "slotwright.privacy.listErasures";
        public const string GetRetentionSettings = "slotwright.privacy.getRetentionSettings";
        public const string UpdateRetentionSettings = "slotwright.privacy.updateRetentionSettings";
        public const string ListReports = "slotwright.reports.listReports";
        public const string QueryReport = "slotwright.reports.queryReport";
        public const string GetWeeklyCalendar = "slotwright.reports.getWeeklyCalendar";
        public const string ListConflicts = "slotwright.reports.listConflicts";
        public const string ListBlockedTimes = "slotwright.reports.listBlockedTimes";
    }
}
